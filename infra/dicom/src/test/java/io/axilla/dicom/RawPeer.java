// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A DICOM peer made of bytes (PS3.8 Section 9.3): for what no well-behaved library would send. It
 * proposes one presentation context with the number 1.
 */
final class RawPeer implements AutoCloseable {
  private static final int ASSOCIATE_RQ = 1;
  private static final int P_DATA = 4;
  private static final int RELEASE_RQ = 5;
  private static final int ABORT = 7;
  private static final int COMMAND = 1;
  private static final int LAST = 2;

  private final Socket socket;
  private final DataOutputStream out;
  private final DataInputStream in;

  RawPeer(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(15_000);
    out = new DataOutputStream(socket.getOutputStream());
    in = new DataInputStream(socket.getInputStream());
  }

  static RawPeer associated(int port, String calledAe, String sopClass, String transferSyntax)
      throws IOException {
    RawPeer peer = new RawPeer(port);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream rq = new DataOutputStream(body);
    rq.writeShort(1);
    rq.writeShort(0);
    rq.write(String.format("%-16s%-16s", calledAe, "RAWPEER").getBytes(StandardCharsets.US_ASCII));
    rq.write(new byte[32]);
    item(rq, 0x10, "1.2.840.10008.3.1.1.1".getBytes(StandardCharsets.US_ASCII));
    ByteArrayOutputStream context = new ByteArrayOutputStream();
    DataOutputStream pc = new DataOutputStream(context);
    pc.write(new byte[] {1, 0, 0, 0});
    item(pc, 0x30, sopClass.getBytes(StandardCharsets.US_ASCII));
    item(pc, 0x40, transferSyntax.getBytes(StandardCharsets.US_ASCII));
    item(rq, 0x20, context.toByteArray());
    ByteArrayOutputStream user = new ByteArrayOutputStream();
    item(new DataOutputStream(user), 0x51, new byte[] {0, 0, 0x40, 0});
    item(rq, 0x50, user.toByteArray());
    peer.pdu(ASSOCIATE_RQ, body.toByteArray());
    if (peer.nextPdu()[0] != 2) {
      throw new IOException("no association");
    }
    return peer;
  }

  /** The command set of a C-STORE request. */
  static byte[] storeRequest(String sopClass, String instance, int messageId) {
    ByteArrayOutputStream set = new ByteArrayOutputStream();
    element(set, 0x0002, even(sopClass));
    element(set, 0x0100, new byte[] {1, 0});
    element(set, 0x0110, new byte[] {(byte) messageId, 0});
    element(set, 0x0700, new byte[] {2, 0});
    element(set, 0x0800, new byte[] {0, 0});
    element(set, 0x1000, even(instance));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int length = set.size();
    element(whole, 0x0000, new byte[] {(byte) length, (byte) (length >> 8), 0, 0});
    whole.writeBytes(set.toByteArray());
    return whole.toByteArray();
  }

  /** One PDV of a command or a data set. */
  static byte[] pdv(boolean command, boolean last, byte[] value, int from, int to) {
    java.nio.ByteBuffer pdv = java.nio.ByteBuffer.allocate(6 + to - from);
    pdv.putInt(2 + to - from)
        .put((byte) 1)
        .put((byte) ((command ? COMMAND : 0) | (last ? LAST : 0)))
        .put(value, from, to - from);
    return pdv.array();
  }

  void data(byte[]... pdvs) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] pdv : pdvs) {
      all.writeBytes(pdv);
    }
    pdu(P_DATA, all.toByteArray());
  }

  void abort() throws IOException {
    pdu(ABORT, new byte[4]);
  }

  void release() throws IOException {
    pdu(RELEASE_RQ, new byte[4]);
  }

  void pdu(int type, byte[] body) throws IOException {
    out.writeByte(type);
    out.writeByte(0);
    out.writeInt(body.length);
    out.write(body);
    out.flush();
  }

  void bytes(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** The next PDU, its type first; nothing when the connection ended. */
  byte[] nextPdu() throws IOException {
    int type = in.read();
    if (type < 0) {
      return new byte[0];
    }
    in.readByte();
    byte[] body = in.readNBytes(in.readInt());
    byte[] pdu = new byte[body.length + 1];
    pdu[0] = (byte) type;
    System.arraycopy(body, 0, pdu, 1, body.length);
    return pdu;
  }

  /** The status of the next response; -1 when the connection ended or was aborted instead. */
  int nextStatus() throws IOException {
    byte[] pdu = nextPdu();
    if (pdu.length == 0 || pdu[0] != P_DATA) {
      return -1;
    }
    for (int i = 7; i + 10 <= pdu.length; i++) {
      if (pdu[i] == 0 && pdu[i + 1] == 0 && pdu[i + 2] == 0 && pdu[i + 3] == 9 && pdu[i + 4] == 2) {
        return (pdu[i + 8] & 0xFF) | (pdu[i + 9] & 0xFF) << 8;
      }
    }
    return -1;
  }

  /** Whether the other side ends the connection, by an abort or without a word. */
  boolean ends() throws IOException {
    try {
      byte[] pdu = nextPdu();
      return pdu.length == 0 || pdu[0] == ABORT;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void item(DataOutputStream to, int type, byte[] value) throws IOException {
    to.writeByte(type);
    to.writeByte(0);
    to.writeShort(value.length);
    to.write(value);
  }

  private static void element(ByteArrayOutputStream to, int element, byte[] value) {
    to.writeBytes(
        new byte[] {0, 0, (byte) element, (byte) (element >> 8), (byte) value.length, 0, 0, 0});
    to.writeBytes(value);
  }

  private static byte[] even(String uid) {
    return (uid.length() % 2 == 0 ? uid : uid + "\0").getBytes(StandardCharsets.US_ASCII);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shows under strace, for every object, the order that makes an acknowledgement true after a power
 * cut: file to disk, rename, folder to disk, row to disk, answer. Killing the process cannot show
 * this, since the kernel still writes what a dead process left to it.
 *
 * <p>How it was made sure that the test sees each of them: with the force of the file, the force of
 * the folder, or the force of the database behind a commit taken out of infra/storage, and with the
 * answer sent before the commit, each alone, it failed at that step.
 */
class DurabilityOrderIT {
  private static final int OBJECTS = 8;
  private static final Pattern CALL = Pattern.compile("^(\\d+) +(\\w+)\\((.*)$");

  @TempDir Path folder;

  /** What a thread asked of the kernel: the name of the call and its arguments. */
  private record Call(String thread, String name, String arguments) {
    boolean forces(String path) {
      return name.matches("fsync|fdatasync") && arguments.contains("<" + path + ">");
    }

    boolean renamesTo(String path) {
      return name.startsWith("rename") && arguments.contains("\"" + path + "\"");
    }

    boolean answers() {
      return name.matches("write|writev|sendto|sendmsg")
          && arguments.matches("(?s)\\d+<(TCP|TCPv6|socket):.*");
    }
  }

  @Test
  void every_answer_comes_after_file_folder_and_row_are_on_the_disk() throws Exception {
    Assumptions.assumeTrue(straceWorks(), "strace is not installed or may not trace here");
    Path trace = folder.resolve("trace");
    Path data = Files.createDirectory(folder.resolve("data")).toRealPath();

    List<Dataset> slices = new ArrayList<>();
    for (int slice = 0; slice < OBJECTS; slice++) {
      slices.add(TestObjects.slice(1, slice / 4, slice));
    }
    try (ListenerProcess listener =
        ListenerProcess.start(
            List.of(
                "strace",
                "-f",
                "-qq",
                "-yy",
                "-s",
                "16",
                "-o",
                trace.toString(),
                "-e",
                "trace=fsync,fdatasync,rename,renameat,renameat2,write,writev,sendto,sendmsg"),
            List.of(),
            data,
            "127.0.0.1:1",
            Duration.ofMinutes(5))) {
      send(listener.port(), slices);
    }

    List<Call> calls = calls(trace);
    for (Dataset slice : slices) {
      assertOrder(calls, data, slice);
    }
  }

  private static void send(int port, List<Dataset> slices) throws IOException {
    try (StoreScu scu =
        StoreScu.open(
            "CT1",
            RemoteAe.parse("AXILLA@127.0.0.1:" + port),
            List.of(
                StoreScu.Offer.of(
                    SopClass.CT_IMAGE_STORAGE, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)))) {
      for (Dataset slice : slices) {
        assertThat(scu.send(DicomFile.encode(slice)).isSuccess()).isTrue();
      }
    }
  }

  private static void assertOrder(List<Call> calls, Path data, Dataset slice) {
    String sop = slice.string(Tag.SOPInstanceUID).orElseThrow();
    int rename =
        first(calls, 0, call -> call.name().startsWith("rename") && call.arguments().contains(sop));
    assertThat(rename).as("%s is renamed", sop).isNotNegative();
    Call renaming = calls.get(rename);
    Matcher names = Pattern.compile("\"([^\"]+)\".*\"([^\"]+)\"").matcher(renaming.arguments());
    assertThat(names.find()).isTrue();
    String pending = names.group(1);
    String target = names.group(2);

    List<Call> ofThread =
        calls.stream().filter(call -> call.thread().equals(renaming.thread())).toList();
    int renamed = first(ofThread, 0, call -> call.renamesTo(target));
    int answer = first(ofThread, renamed, Call::answers);
    assertThat(answer).as("%s is answered", sop).isNotNegative();

    assertThat(first(ofThread.subList(0, renamed), 0, call -> call.forces(pending)))
        .as("%s: its file is forced before it is renamed", sop)
        .isNotNegative();
    List<Call> between = ofThread.subList(renamed, answer);
    String series = Path.of(target).getParent().toString();
    int folderForced = first(between, 0, call -> call.forces(series));
    assertThat(folderForced)
        .as("%s: its folder is forced between rename and answer", sop)
        .isNotNegative();
    assertThat(
            first(between, folderForced, call -> call.forces(data.resolve("db.mv.db").toString())))
        .as("%s: the database is forced between the folder and the answer", sop)
        .isNotNegative();
  }

  private static int first(List<Call> calls, int from, java.util.function.Predicate<Call> wanted) {
    for (int i = from; i < calls.size(); i++) {
      if (wanted.test(calls.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A call that another thread interrupts in the trace counts where it begins. */
  private static List<Call> calls(Path trace) throws IOException {
    List<Call> calls = new ArrayList<>();
    for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
      Matcher call = CALL.matcher(line);
      if (call.matches()) {
        calls.add(new Call(call.group(1), call.group(2), call.group(3)));
      }
    }
    return calls;
  }

  private static boolean straceWorks() throws InterruptedException {
    try {
      return new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

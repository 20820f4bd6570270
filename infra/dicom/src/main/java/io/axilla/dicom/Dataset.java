// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;

/**
 * A DICOM data set or sequence item (PS3.5 Chapter 7): attributes by tag. Tolerant when reading,
 * strict when writing; every setter returns this. Not safe for use by several threads. Text says
 * nothing of its content.
 */
public final class Dataset {
  static {
    Library.prepare();
  }

  private final Attributes attributes;

  Dataset(Attributes attributes) {
    this.attributes = attributes;
  }

  public static Dataset empty() {
    return new Dataset(new Attributes());
  }

  /** The keyword of PS3.6, or {@code (gggg,eeee)} for an unknown or private element. */
  public static String keyword(int tag) {
    return Dictionary.keyword(tag);
  }

  /** The library's form of this data set, the same object. */
  Attributes attributes() {
    return attributes;
  }

  // ---- reading

  /** Whether the element is there, with or without a value. */
  public boolean contains(int tag) {
    return attributes.contains(tag);
  }

  /** Whether the element is there and not empty. */
  public boolean hasValue(int tag) {
    return attributes.containsValue(tag);
  }

  /** The first value as text, without padding; absent when there is none or it is blank. */
  public Optional<String> string(int tag) {
    return strings(tag).stream().findFirst().filter(s -> !s.isEmpty());
  }

  /**
   * All values as text, without padding, in order; empty ones stay. None of a sequence or of bulk
   * bytes.
   */
  public List<String> strings(int tag) {
    VR vr = readableVr(tag);
    if (vr == null || vr == VR.SQ || vr.isInlineBinary()) {
      return List.of();
    }
    String[] values = attributes.getStrings(null, tag, vr);
    if (values == null) {
      return List.of();
    }
    boolean text = vr == VR.LT || vr == VR.ST || vr == VR.UT || vr == VR.UC;
    List<String> stripped = new ArrayList<>(values.length);
    for (String value : values) {
      stripped.add(value == null ? "" : withoutPadding(value, text));
    }
    return List.copyOf(stripped);
  }

  /**
   * The first value as an integer.
   *
   * @throws InvalidValueException if it is none
   */
  public OptionalInt integer(int tag) {
    VR vr = readableVr(tag);
    if (vr == null || vr == VR.SQ) {
      return OptionalInt.empty();
    }
    if (vr.isStringType() || vr == VR.FL || vr == VR.FD) {
      double[] values = doubles(tag);
      if (values.length == 0) {
        return OptionalInt.empty();
      }
      if (values[0] != Math.rint(values[0]) || Math.abs(values[0]) > Integer.MAX_VALUE) {
        throw new InvalidValueException(tag, "not an integer");
      }
      return OptionalInt.of((int) values[0]);
    }
    int[] values = attributes.getInts(null, tag, vr);
    if (values == null || values.length == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(signedLikePixels(tag, vr, values[0]));
  }

  /** The first value as an integer, or the other one where there is none. */
  public int integer(int tag, int otherwise) {
    return integer(tag).orElse(otherwise);
  }

  /**
   * All values as numbers; empty when absent. Decimal commas and values longer than DS allows are
   * read.
   *
   * @throws InvalidValueException if one is no number
   */
  public double[] doubles(int tag) {
    VR vr = readableVr(tag);
    if (vr == null || vr == VR.SQ) {
      return new double[0];
    }
    if (vr == VR.FD || vr == VR.FL || vr == VR.OD || vr == VR.OF) {
      double[] values = attributes.getDoubles(null, tag, vr);
      return values == null ? new double[0] : values.clone();
    }
    if (!vr.isStringType()) {
      int[] values = attributes.getInts(null, tag, vr);
      return values == null
          ? new double[0]
          : Arrays.stream(values).mapToDouble(v -> signedLikePixels(tag, vr, v)).toArray();
    }
    List<String> values = strings(tag);
    if (values.size() == 1 && values.get(0).isEmpty()) {
      return new double[0];
    }
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = DecimalString.parse(values.get(i));
      } catch (NumberFormatException e) {
        throw new InvalidValueException(
            tag, "value " + (i + 1) + " of " + numbers.length + " is not a number");
      }
    }
    return numbers;
  }

  /**
   * The first value as a number.
   *
   * @throws InvalidValueException if it is none
   */
  public OptionalDouble number(int tag) {
    double[] values = doubles(tag);
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
  }

  /**
   * The value's bytes, little endian, without the padding that makes a text even; empty when
   * absent, a sequence, or encapsulated Pixel Data, for which there is {@link PixelDecoder}.
   */
  public byte[] bytes(int tag) {
    Object value = attributes.getValue(tag);
    if (value == null || value instanceof Sequence || value instanceof Fragments) {
      return new byte[0];
    }
    byte[] bytes = attributes.getSafeBytes(tag);
    if (bytes == null) {
      return new byte[0];
    }
    return attributes.bigEndian() ? attributes.getVR(tag).toggleEndian(bytes, true) : bytes.clone();
  }

  /** The items of a sequence, live; empty when absent. */
  public List<Dataset> items(int tag) {
    Sequence sequence = attributes.getSequence(tag);
    return sequence == null ? List.of() : sequence.stream().map(Dataset::new).toList();
  }

  /** The first item of a sequence, live. */
  public Optional<Dataset> item(int tag) {
    Sequence sequence = attributes.getSequence(tag);
    return sequence == null || sequence.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dataset(sequence.get(0)));
  }

  /** The tags present, in the data set's order. */
  public int[] tags() {
    return attributes.tags();
  }

  // ---- writing

  /** Sets text values, with the value representation of the dictionary; no value makes it empty. */
  public Dataset set(int tag, String... values) {
    if (values.length == 0) {
      return setEmpty(tag);
    }
    if (tag == Tag.SpecificCharacterSet) {
      attributes.setSpecificCharacterSet(values);
      return this;
    }
    VR vr = writableVr(tag);
    if (!vr.isStringType()) {
      throw new IllegalArgumentException(keyword(tag) + " has VR " + vr + ", which is not text");
    }
    ValueRules.check(tag, vr, values);
    attributes.setString(tag, vr, values);
    return this;
  }

  /**
   * Sets integers, as IS or as a binary VR; US or SS follow Pixel Representation where the
   * dictionary leaves it open.
   */
  public Dataset setInt(int tag, int... values) {
    VR vr = writableVr(tag);
    if (vr.isStringType()) {
      return set(tag, Arrays.stream(values).mapToObj(Integer::toString).toArray(String[]::new));
    }
    if (Dictionary.isLikePixels(tag)) {
      boolean signed =
          integer(Tag.PixelRepresentation, 0) == 1 || Arrays.stream(values).anyMatch(v -> v < 0);
      vr = signed ? VR.SS : VR.US;
    }
    ValueRules.check(tag, vr, values);
    attributes.setInt(tag, vr, values);
    return this;
  }

  /**
   * Sets numbers: FD exactly, FL as the nearest float, DS as the nearest number that fits 16
   * characters.
   */
  public Dataset setDouble(int tag, double... values) {
    VR vr = writableVr(tag);
    switch (vr) {
      case DS ->
          attributes.setString(
              tag, vr, Arrays.stream(values).mapToObj(DecimalString::of).toArray(String[]::new));
      case FD, FL, OD, OF -> attributes.setDouble(tag, vr, values);
      default ->
          throw new IllegalArgumentException(
              keyword(tag) + " has VR " + vr + ", which holds no decimals");
    }
    return this;
  }

  /** Sets a value's bytes, little endian. */
  public Dataset setBytes(int tag, byte[] value) {
    VR vr = writableVr(tag);
    byte[] bytes = value.clone();
    attributes.setBytes(tag, vr, attributes.bigEndian() ? vr.toggleEndian(bytes, false) : bytes);
    return this;
  }

  /** The element with a value of length zero. */
  public Dataset setEmpty(int tag) {
    attributes.setNull(tag, writableVr(tag));
    return this;
  }

  /** Adds an item to a sequence; a copy of it when it already stands in one. */
  public Dataset add(int sequenceTag, Dataset item) {
    checkSequence(sequenceTag);
    Sequence sequence = attributes.getSequence(sequenceTag);
    if (sequence == null) {
      sequence = attributes.newSequence(sequenceTag, 4);
    }
    sequence.add(
        item.attributes.isRoot() && item != this ? item.attributes : item.copy().attributes);
    return this;
  }

  /** A sequence without items. */
  public Dataset setEmptySequence(int sequenceTag) {
    checkSequence(sequenceTag);
    attributes.setNull(sequenceTag, VR.SQ);
    return this;
  }

  public Dataset remove(int tag) {
    attributes.remove(tag);
    return this;
  }

  /**
   * Copies elements that the other data set has, text decoded, sequences deeply; replaces what
   * stands here.
   */
  public Dataset copyFrom(Dataset other, int... tags) {
    int[] sorted =
        Arrays.stream(tags).filter(t -> t != Tag.SpecificCharacterSet).sorted().toArray();
    if (sorted.length > 0) {
      attributes.addSelected(other.attributes, sorted);
    }
    if (sorted.length < tags.length && other.hasValue(Tag.SpecificCharacterSet)) {
      set(Tag.SpecificCharacterSet, other.strings(Tag.SpecificCharacterSet).toArray(String[]::new));
    }
    return this;
  }

  /** A deep copy that belongs to no sequence. */
  public Dataset copy() {
    return new Dataset(new Attributes(attributes, attributes.bigEndian()));
  }

  /** Tells how many elements there are, nothing of what they say. */
  @Override
  public String toString() {
    return "Dataset[" + attributes.size() + " elements]";
  }

  // ---- value representations

  private @Nullable VR readableVr(int tag) {
    VR vr = attributes.getVR(tag);
    Object value = attributes.getValue(tag);
    if (value instanceof Sequence || value instanceof Fragments) {
      return VR.SQ;
    }
    return vr == VR.UN ? Dictionary.vr(tag) : vr;
  }

  private static VR writableVr(int tag) {
    VR vr = Dictionary.vr(tag);
    if (vr == VR.UN) {
      throw new IllegalArgumentException("unknown to the dictionary: " + keyword(tag));
    }
    return vr;
  }

  private static void checkSequence(int tag) {
    if (writableVr(tag) != VR.SQ) {
      throw new IllegalArgumentException(keyword(tag) + " is not a sequence");
    }
  }

  /**
   * Where the standard leaves US or SS to the pixels, implicit VR does not tell which one it is.
   */
  private int signedLikePixels(int tag, VR vr, int value) {
    if (!Dictionary.isLikePixels(tag) || !(vr == VR.US || vr == VR.SS)) {
      return value;
    }
    boolean signed = attributes.getInt(Tag.PixelRepresentation, vr == VR.SS ? 1 : 0) == 1;
    return signed ? (short) value : value & 0xFFFF;
  }

  private static String withoutPadding(String value, boolean keepLeading) {
    int start = 0;
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) <= ' ') {
      end--;
    }
    while (!keepLeading && start < end && value.charAt(start) <= ' ') {
      start++;
    }
    return value.substring(start, end);
  }
}

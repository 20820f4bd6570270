// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.ScpSettings;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreRejected;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of docs/dicom-conformance.md are what the code negotiates, answers and writes. */
class ConformanceDocumentTest {
  private static final String DOCUMENT = Repository.read("docs/dicom-conformance.md");

  @Test
  void sop_classes_received_are_those_of_the_listener() throws Exception {
    Set<String> expected = new HashSet<>(received());
    expected.add(SopClass.VERIFICATION);

    assertThat(sopClasses(3)).isEqualTo(expected);
  }

  @Test
  void sop_classes_sent_are_those_of_the_reporter_and_of_queries() throws Exception {
    Set<String> expected = new HashSet<>(sent());
    expected.add(SopClass.VERIFICATION);
    expected.add(SopClass.STUDY_ROOT_FIND);

    assertThat(sopClasses(2)).isEqualTo(expected);
  }

  @Test
  void transfer_syntaxes_are_those_that_are_accepted_for_each_class() throws Exception {
    Map<String, String> uidByName = new HashMap<>();
    for (List<String> row : Repository.rows(DOCUMENT, "## 1 Conformance overview")) {
      uidByName.put(row.get(0).replace(" Storage", ""), Repository.codeSpans(row.get(1)).get(0));
    }
    Map<String, List<String>> documented = new TreeMap<>();
    for (List<String> row : Repository.rows(DOCUMENT, "### 3.2 Presentation contexts accepted")) {
      for (String name : row.get(0).split(", ")) {
        assertThat(uidByName).containsKey(name);
        documented.put(uidByName.get(name), Repository.codeSpans(row.get(1)));
      }
    }

    Map<String, List<String>> accepted = new TreeMap<>();
    Method of = method("io.axilla.dicom.AcceptedSyntaxes", "of", String.class);
    for (String sopClass : received()) {
      accepted.put(sopClass, texts(of.invoke(null, sopClass)));
    }
    accepted.put(
        SopClass.VERIFICATION, texts(constant("io.axilla.dicom.AcceptedSyntaxes", "UNCOMPRESSED")));
    assertThat(documented).containsExactlyEntriesOf(accepted);
  }

  @Test
  void association_limits_are_those_of_the_settings() throws Exception {
    ScpSettings scp = ScpSettings.of("AXILLA", "0.0.0.0", 11112);
    String policies = Repository.section(DOCUMENT, "### 3.1 Association policies");

    assertThat(policies)
        .contains("| " + scp.maxAssociations() + "; more are rejected")
        .contains(String.format("| %,d bytes offered", scp.maxPduLength()))
        .contains("dropped after " + scp.requestTimeout().toSeconds() + " s")
        .contains("dropped after " + scp.idleTimeout().toSeconds() + " s")
        .contains((String) constant("io.axilla.dicom.Implementation", "CLASS_UID"))
        .contains((String) constant("io.axilla.dicom.Implementation", "VERSION_NAME"));
  }

  @Test
  void status_codes_are_those_that_the_listener_answers() throws Exception {
    Set<String> answered = new HashSet<>();
    answered.add("0000");
    for (Object refusal : Class.forName("io.axilla.listener.Refusal").getEnumConstants()) {
      Field status = refusal.getClass().getDeclaredField("status");
      status.setAccessible(true);
      answered.add(String.format("%04X", status.getInt(refusal)));
    }
    for (String name :
        List.of("INVALID_INSTANCE", "CLASS_NOT_SUPPORTED", "UNRECOGNIZED_OPERATION")) {
      answered.add(String.format("%04X", (int) constant("io.axilla.dicom.StoreService", name)));
    }
    for (Field field : StoreRejected.class.getFields()) {
      answered.add(String.format("%04X", field.getInt(null)));
    }

    assertThat(
            Repository.codeSpansOfColumn(
                Repository.rows(DOCUMENT, "### 3.3 Behaviour and status codes"), 0))
        .isEqualTo(answered);
  }

  @Test
  void private_codes_are_those_of_the_documents() throws Exception {
    Map<String, String> codes = new TreeMap<>();
    Class<?> concepts = Class.forName("io.axilla.reporter.sr.Concepts");
    String scheme = (String) constant(concepts.getName(), "OWN_SCHEME");
    for (Field field : concepts.getDeclaredFields()) {
      field.setAccessible(true);
      Object concept = field.get(null);
      if (concept != null
          && concept.getClass().getSimpleName().equals("Concept")
          && component(concept, "scheme").equals(scheme)) {
        codes.put(component(concept, "value"), component(concept, "meaning"));
      }
    }
    Repository.read("reporter-service/src/main/resources/io/axilla/reporter/sr/features.csv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(",", 5))
        .filter(cells -> cells[3].equals(scheme))
        .forEach(cells -> codes.put(cells[2], cells[4]));

    Map<String, String> documented = new TreeMap<>();
    for (List<String> row : Repository.rows(DOCUMENT, "### 5.1 Private codes")) {
      documented.put(Repository.codeSpans(row.get(0)).get(0), row.get(1));
    }
    assertThat(documented).containsExactlyEntriesOf(codes);
    assertThat(DOCUMENT).contains("`" + scheme + "`");
  }

  /** Of the overview, those with a yes in a column. */
  private static Set<String> sopClasses(int column) {
    return Repository.rows(DOCUMENT, "## 1 Conformance overview").stream()
        .filter(row -> row.get(column).equals("yes"))
        .map(row -> Repository.codeSpans(row.get(1)).get(0))
        .collect(Collectors.toSet());
  }

  private static List<String> received() throws Exception {
    return texts(constant("io.axilla.listener.AcceptedSopClasses", "ALL"));
  }

  private static List<String> sent() throws Exception {
    return texts(constant("io.axilla.reporter.deliver.Pacs", "SR_CLASSES"));
  }

  private static List<String> texts(Object collection) {
    return ((Collection<?>) collection).stream().map(String::valueOf).toList();
  }

  private static Object constant(String type, String name) throws Exception {
    Field field = Class.forName(type).getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  private static Method method(String type, String name, Class<?>... parameters) throws Exception {
    Method method = Class.forName(type).getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }

  private static String component(Object value, String name) throws Exception {
    return (String) method(value.getClass().getName(), name).invoke(value);
  }
}

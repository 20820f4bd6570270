// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.CaseState;
import io.axilla.dicom.DicomFile;
import io.axilla.reporter.sr.Documents;
import io.axilla.reporter.sr.Pair;
import io.axilla.reporter.sr.SrReader;
import io.axilla.reporter.worklist.CaseList.StoredDocument;
import io.axilla.reporter.worklist.CaseView;
import io.axilla.reporter.worklist.CodeView;
import io.axilla.reporter.worklist.DocumentView;
import io.axilla.reporter.worklist.HistoryView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Renders the pages as they are served; AXILLA_KEEP_PAGES names a folder to look at them. */
class PagesTest {
  private static final Instant AT = Instant.parse("2022-06-21T08:30:00Z");
  private final Pages pages = new Pages(ZoneId.of("Europe/Berlin"));

  @Test
  void the_worklist_tells_every_case_in_words() throws IOException {
    String html = keep("worklist", pages.worklist(cases(), Optional.empty()));
    assertThat(html)
        .contains("<html lang=\"en\">")
        .contains("Research use only.")
        .contains("Demonstration model, phantom data.")
        .contains("axillary pCR 81 % · residual disease 19 %")
        .contains("The mask of the CT after chemotherapy has not come.")
        .contains("2022-06-21 10:30")
        .contains("delivered, unconfirmed")
        .contains("<th scope=\"col\">Patient</th>")
        .contains("href=\"/cases/aaa\"")
        .contains("not recorded");
    assertThat(html).doesNotContain("<script>").doesNotContain("{c.").doesNotContain("http://");
  }

  @Test
  void a_filter_shows_only_its_state_and_keeps_itself_while_it_updates() throws IOException {
    String html = keep("filtered", pages.worklist(cases(), Optional.of(CaseState.WAITING)));
    assertThat(html).contains("hx-get=\"/?state=WAITING\"").doesNotContain("residual disease");
    String none = pages.worklist(cases(), Optional.of(CaseState.CLOSED));
    assertThat(none).contains("No case is in this state.");
    assertThat(pages.worklist(List.of(), Optional.empty())).contains("enrolled yet");
  }

  @Test
  void a_case_shows_its_documents_and_its_history() throws IOException {
    String html =
        keep(
            "case",
            pages.one(
                cases().get(0),
                List.of(
                    new HistoryView(AT, "REPORTER", "DELIVERED", List.of(), null, null, null),
                    new HistoryView(AT, null, null, List.of(), "OVERRIDE", "Dr. Li", "less motion"),
                    new HistoryView(
                        AT,
                        "EXTRACTOR",
                        "WAITING",
                        List.of(new CodeView("POST_CT", "The CT after chemotherapy has not come.")),
                        null,
                        null,
                        null))));
    assertThat(html)
        .contains("<b>override</b> by Dr. Li: less motion")
        .contains("/api/documents/2.25.2")
        .contains("PACS_UNREACHABLE: nothing listens");
  }

  @Test
  void a_document_is_told_in_words() throws IOException {
    var dataset =
        DicomFile.decode(DicomFile.encode(Documents.all(Pair.phantom()).get("prediction")))
            .dataset();
    String html =
        keep(
            "document",
            pages.document(new StoredDocument("aaa", "2.25.2", "PACS"), SrReader.read(dataset)));
    assertThat(html).contains("axillary pCR 81 %, residual nodal disease 19 %");
  }

  @Test
  void what_people_wrote_is_escaped() {
    CaseView view =
        view("x", "<script>alert(1)</script>", null, "WAITING", null, List.of(), List.of());
    assertThat(pages.worklist(List.of(view), Optional.empty()))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void every_file_that_a_page_loads_is_there() throws IOException {
    String html = pages.worklist(cases(), Optional.empty());
    Matcher references =
        Pattern.compile("(?:src|href)=\"(/(?:webjars/|axilla)[^\"]+)\"").matcher(html);
    int found = 0;
    while (references.find()) {
      String path = references.group(1);
      Matcher webjar = Pattern.compile("/webjars/([^/]+)/(.+)").matcher(path);
      if (webjar.matches()) {
        assertThat(inWebjar(webjar.group(1), webjar.group(2))).as(path).isTrue();
      } else {
        assertThat(PagesTest.class.getResource("/META-INF/resources" + path)).as(path).isNotNull();
      }
      found++;
    }
    assertThat(found).isEqualTo(3);
  }

  /** The pages name no version; the server finds it. */
  private static boolean inWebjar(String artifact, String file) throws IOException {
    Enumeration<java.net.URL> poms =
        PagesTest.class
            .getClassLoader()
            .getResources("META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties");
    while (poms.hasMoreElements()) {
      java.util.Properties properties = new java.util.Properties();
      try (var stream = poms.nextElement().openStream()) {
        properties.load(stream);
      }
      if (PagesTest.class.getResource(
              "/META-INF/resources/webjars/"
                  + artifact
                  + "/"
                  + properties.getProperty("version")
                  + "/"
                  + file)
          != null) {
        return true;
      }
    }
    return false;
  }

  private static List<CaseView> cases() {
    return List.of(
        view(
            "aaa",
            "PH-0001",
            "LEFT",
            "REPORTING",
            0.8134,
            List.of(
                new CodeView(
                    "PACS_UNREACHABLE", "A PACS cannot be reached; delivery goes on when it can.")),
            List.of(
                document("EVIDENCE", "2.25.1", "DELIVERED", "UNCONFIRMED", null),
                document("PREDICTION", "2.25.2", "DELIVERED", "FOUND", null),
                document(
                    "EVIDENCE",
                    null,
                    "QUEUED",
                    null,
                    "PACS_UNREACHABLE: nothing listens at ARCHIVE@10.0.0.5:104; start it"))),
        view(
            "bbb",
            "PH-0002",
            "RIGHT",
            "WAITING",
            null,
            List.of(
                new CodeView("POST_MASK", "The mask of the CT after chemotherapy has not come."),
                new CodeView("NAC_END", "The last day of chemotherapy is not recorded.")),
            List.of()),
        view(
            "ccc",
            "PH-0003",
            null,
            "WAITING",
            null,
            List.of(new CodeView("SIDE", "The diseased side is not recorded.")),
            List.of()),
        view("ddd", "PH-0004", "LEFT", "EXTRACTING", null, List.of(), List.of()),
        view(
            "eee",
            "PH-0005",
            "LEFT",
            "WITHDRAWN",
            null,
            List.of(),
            List.of(document("WITHDRAWAL", "2.25.9", "DELIVERED", "FOUND", null))),
        view("fff", "PH-0006", "RIGHT", "REFUSED", null, List.of(), List.of()));
  }

  private static CaseView view(
      String id,
      String patient,
      @Nullable String side,
      String state,
      @Nullable Double probability,
      List<CodeView> waiting,
      List<DocumentView> documents) {
    List<CodeView> because =
        state.equals("REFUSED")
            ? List.of(
                new CodeView(
                    "IDENTITY_CONFLICT",
                    "The studies of this patient carry different birth dates."))
            : List.of();
    return new CaseView(
        id,
        side == null ? null : id,
        side,
        patient,
        "HOSPITAL",
        state,
        "EXTRACTOR",
        waiting,
        because,
        List.of(new CodeView("LATE_POST_CT", "The CT after chemotherapy is late.")),
        AT,
        probability,
        probability == null ? null : Double.valueOf(probability / 2),
        probability == null ? null : Double.valueOf((1 + probability) / 2),
        false,
        probability == null ? null : "0123456789abcdef".repeat(4),
        probability == null ? null : "Axilla demonstration 1.0",
        probability != null,
        documents);
  }

  private static DocumentView document(
      String kind,
      @Nullable String sop,
      String state,
      @Nullable String confirmation,
      @Nullable String error) {
    return new DocumentView(
        kind, sop == null ? "ARCHIVE" : "PACS", sop, state, confirmation, 1, error, "0123", AT);
  }

  private static String keep(String name, String html) throws IOException {
    String folder = System.getenv("AXILLA_KEEP_PAGES");
    if (folder != null) {
      Files.writeString(Path.of(folder, name + ".html"), html);
    }
    return html;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.training.TrainingResult;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
  private static byte[] pdf;
  private static TrainingResult result;
  private static String page;

  @BeforeAll
  static void report() throws IOException {
    result = Results.small();
    Report report = Report.of(result);
    page = report.html();
    pdf = report.pdf();
  }

  private static Document parse(String xhtml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
    return builder.parse(new InputSource(new StringReader(xhtml)));
  }

  private static List<String> ids(Document document) {
    List<String> ids = new ArrayList<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((org.w3c.dom.Element) all.item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }

  @Test
  void every_figure_and_table_of_the_study_has_its_counterpart() throws Exception {
    assertThat(ids(parse(page)))
        .contains("figure-1", "table-1", "figure-3a", "figure-3b", "figure-3c")
        .contains("figure-4a", "figure-4b", "figure-4c", "figure-4d", "figure-4e")
        .contains("figure-5a-her2-positive", "figure-5b-her2-positive")
        .contains("figure-5c-her2-positive", "figure-5d-her2-positive")
        .contains("figure-6a", "figure-6a-for-pcr", "figure-6b", "figure-6c");
  }

  @Test
  void what_the_study_does_not_have_comes_first() {
    List<String> order =
        List.of(
            "id=\"opening\"",
            "Table S12.",
            "Table S16.",
            "Table S13.",
            "Figure S1.",
            "Table S18.",
            "Table S10.",
            "id=\"figure-1\"",
            "id=\"table-1\"",
            "id=\"model-card\"",
            "id=\"tripod\"");
    assertThat(order.stream().map(page::indexOf)).doesNotContain(-1).isSorted();
  }

  @Test
  void it_is_well_formed_and_its_references_lead_somewhere() throws Exception {
    Document document = parse(page);
    List<String> ids = ids(document);
    assertThat(ids).doesNotHaveDuplicates();
    NodeList links = document.getElementsByTagName("a");
    assertThat(links.getLength()).isPositive();
    for (int i = 0; i < links.getLength(); i++) {
      assertThat(ids)
          .contains(((org.w3c.dom.Element) links.item(i)).getAttribute("href").substring(1));
    }
  }

  @Test
  void it_refers_to_nothing_outside() {
    String own =
        page.replace("http://www.w3.org/1999/xhtml", "")
            .replace("http://www.w3.org/2000/svg", "")
            .replace("http://www.w3.org/1999/xlink", "")
            .replace("url(#", "");
    assertThat(own).doesNotContain("http:", "https:", "url(", "@import", " src=", "<script");
  }

  @Test
  void no_patient_is_in_it() {
    assertThat(result.statistics().predictions().keys()).isNotEmpty();
    assertThat(result.statistics().predictions().keys()).noneMatch(page::contains);
  }

  @Test
  void the_same_result_is_the_same_page() {
    assertThat(Page.of(result)).isEqualTo(page);
  }

  @Test
  void what_comes_from_outside_is_escaped() throws Exception {
    String name = "<script>alert(\"&\")</script>\u0000";
    String hostile = Page.of(Results.with(Results.model(name, false), result));

    assertThat(hostile).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(parse(hostile).getElementsByTagName("title").item(0).getTextContent())
        .contains("<script>alert(\"&\")</script>\uFFFD");
  }

  @Test
  void parts_that_are_empty_say_why() {
    assertThat(page)
        .contains("Fewer than two features passed the filters among its 54 train patients.")
        .contains("Train has 6 patients with pCR and 6 without");
    assertThat(Page.of(Results.with(Results.model("plain", false), result)))
        .contains("The pipeline was not run on resamples.")
        .contains("There are no test patients to try the rule on.")
        .doesNotContain("Demonstration model");
  }

  @Test
  void warnings_of_the_training_and_of_the_numbers_stand_on_the_first_page() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(text(document, 1))
          .contains("HER2 negative and had HER2-targeted", "No gain shown in test", "Optimism");
    }
  }

  @Test
  void the_share_without_a_number_stands_with_its_reasons() throws IOException {
    assertThat(page).contains("4 (2.9 %)", "20 (14.3 %)", "mask volumes 4");
  }

  @Test
  void every_sheet_has_its_number_and_says_that_it_is_a_demonstration() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isBetween(8, 30);
      for (int i = 1; i <= pages; i++) {
        assertThat(text(document, i)).contains("Demonstration model", "Page " + i + " of " + pages);
      }
    }
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }
}

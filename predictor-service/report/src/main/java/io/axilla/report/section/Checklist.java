// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.CohortSummary;
import io.axilla.model.MaskProtocol;
import io.axilla.model.ModelFile;
import io.axilla.report.html.Element;
import io.axilla.report.html.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The items of TRIPOD+AI (Collins et al., BMJ 2024;385:e078378) in short, each with where this
 * report answers it, or that the site has to.
 */
public final class Checklist {
  /** Who answers an item. */
  private enum Answer {
    REPORT("here"),
    PARTLY("in part"),
    OPEN("open");

    private final String label;

    Answer(String label) {
      this.label = label;
    }
  }

  private record Item(String number, String topic, Answer answer, String where) {}

  private final List<Item> items = new ArrayList<>();

  private final ModelFile model;

  private Checklist(ModelFile model) {
    this.model = model;
  }

  /** Some items are answered by what the model file records. */
  public static Element of(ModelFile model) {
    Checklist list = new Checklist(model);
    list.introduction();
    list.methods();
    list.openScience();
    list.results();
    list.discussion();
    return list.element();
  }

  private Element element() {
    Table table =
        Table.of(
                "Table S15. TRIPOD+AI checklist",
                "Item",
                "Topic",
                "Answered",
                "Where, or what is open")
            .words(1, 2, 3);
    for (Item item : items) {
      table.row(item.number, item.topic, item.answer.label, item.where);
    }
    List<String> open =
        items.stream().filter(item -> item.answer != Answer.REPORT).map(Item::number).toList();
    return Parts.section(
        "tripod",
        "TRIPOD+AI checklist",
        Parts.paragraph(
            items.size()
                - open.size()
                + " of "
                + items.size()
                + " items are answered by what was computed. Open, wholly or in part, and for the site to"
                + " write: "
                + String.join(", ", open)
                + "."),
        table.overPages().element());
  }

  private void here(String number, String topic, String where) {
    items.add(new Item(number, topic, Answer.REPORT, where));
  }

  private void partly(String number, String topic, String where) {
    items.add(new Item(number, topic, Answer.PARTLY, where));
  }

  private void open(String number, String topic, String what) {
    items.add(new Item(number, topic, Answer.OPEN, what));
  }

  private void introduction() {
    partly(
        "1", "Title", "Development and internal validation; the site names population and setting");
    open("2", "Abstract", "By TRIPOD+AI for Abstracts");
    open("3a", "Health-care context and existing models", "The site's rationale");
    partly(
        "3b",
        "Target population, purpose, users",
        "Intended use in the model card; the site's own pathway is open");
    open("3c", "Known inequalities between groups", "The site's population");
    here("4", "Objectives", "Develop and internally validate a model of axillary pCR");
  }

  private void methods() {
    open("5a", "Sources of data", "Registry or routine care, and why representative");
    CohortSummary cohort = model.evidence().cohort();
    if (cohort != null && cohort.from() != null && cohort.to() != null) {
      partly(
          "5b", "Dates of data", cohort.from() + " to " + cohort.to() + "; end of follow-up open");
    } else {
      open("5b", "Dates of data", "First and last inclusion, end of follow-up");
    }
    if (cohort != null && !cohort.sites().isEmpty()) {
      partly(
          "6a",
          "Setting, number and place of centres",
          String.join(", ", cohort.sites()) + "; the setting is open");
    } else {
      open("6a", "Setting, number and place of centres", "The site");
    }
    partly("6b", "Eligibility", "Figure 1 counts; the criteria themselves are open");
    here("6c", "Treatments received", "Table 1, treatment");
    here(
        "7",
        "Preparation of data, same for all groups",
        "Method: imputation, standardisation; Table S3");
    partly("8a", "Outcome and its time", "Axillary pCR at surgery; the pathology protocol is open");
    open("8b", "Who assessed the outcome, with what training", "Pathology");
    open("8c", "Blinding of the outcome's assessment", "Pathology");
    here(
        "9a",
        "Choice of predictors before modelling",
        "All features and the clinical terms of the published method; Table S3");
    partly(
        "9b",
        "Definition and measurement of predictors",
        "Features by the extraction settings' digest; how clinical values were taken is open");
    MaskProtocol masks = model.domain().masks();
    if (masks != null && masks.protocol() != null) {
      partly("9c", "Who assessed predictors, with what training", "Masks: " + masks.protocol());
    } else {
      open("9c", "Who assessed predictors, with what training", "Readers who drew the masks");
    }
    here("10", "Sample size", "Table S16, first page");
    here("11", "Missing data", "Missing values and complete cases");
    here(
        "12a",
        "Use of data: development, evaluation",
        "Figure 1; folds and resamples in the method");
    here("12b", "Handling of predictors in the analysis", "Tables S7 and S8");
    here(
        "12c",
        "Type of model, building, tuning, internal validation",
        "Figures 3B, optimism of the whole pipeline");
    open("12d", "Differences between clusters", "Scanners and centres were not modelled");
    here("12e", "Measures of performance", "Figures 4 to 6, Tables S1, S2, S6");
    here("12f", "Updating of the model", "None was done");
    here("12g", "How predictions were computed", "Tables S5 and S7, nomogram");
    here("13", "Imbalance of classes", "No resampling or weighting; counts in Figure 1");
    partly("14", "Fairness", "Performance by molecular subtype; other groups were not recorded");
    here(
        "15",
        "Output of the model",
        "A probability; threshold at the site's rate of missed residual disease");
    open(
        "16",
        "Differences between development and evaluation data",
        "Same site; external data are none");
    open("17", "Ethical approval", "Number, consent or waiver");
  }

  private void openScience() {
    open("18a", "Funding", "The site");
    open("18b", "Conflicts of interest", "The site");
    open("18c", "Protocol", "Where it can be read");
    open("18d", "Registration", "Register and number");
    open("18e", "Availability of data", "The site");
    here("18f", "Availability of code", "Axilla, Apache-2.0; version in the model card");
    open("19", "Involvement of patients and public", "The site");
  }

  private void results() {
    here("20a", "Flow of participants", "Figure 1");
    here("20b", "Characteristics, missing values", "Table 1");
    here("20c", "Predictors in development and evaluation", "Table 1, train and test");
    here("21", "Participants and outcomes in each analysis", "Figure 1, Tables 1, S9");
    here("22", "The model in full", "Tables S5, S7; nomogram; model file");
    here(
        "23a",
        "Performance with intervals, also in groups",
        "Figures 4 to 6, Tables S1, S2, S6, S9");
    open("23b", "Differences between clusters", "Not examined");
    here("24", "Results of updating", "None was done");
  }

  private void discussion() {
    open("25", "Interpretation, with fairness", "The site");
    partly(
        "26", "Limitations", "First page: warnings; their consequences are the site's to discuss");
    here(
        "27a",
        "Poor or missing input when used",
        "A missing term lets a case wait; the model card says what is imputed");
    here("27b", "Users' part and expertise", "Model card");
    open("27c", "Next steps", "External validation");
  }
}

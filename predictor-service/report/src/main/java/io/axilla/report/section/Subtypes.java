// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.discrimination.Auc;
import io.axilla.model.statistics.ByModel;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.statistics.Subgroup;
import io.axilla.model.statistics.SubtypeCurves;
import io.axilla.model.statistics.SubtypeModel;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The method within each molecular subtype: the study's Figures 5A to 5D. */
public final class Subtypes {
  private static final int WIDTH = 222;
  private static final int HEIGHT = 270;

  private Subtypes() {}

  public static Element of(Statistics statistics) {
    List<Element> parts = new ArrayList<>();
    parts.add(table(statistics.subtypeModels()));
    statistics.subtypeModels().forEach((subtype, model) -> parts.addAll(figures(subtype, model)));
    return Parts.section("figure-5", "Performance by molecular subtype", parts.toArray());
  }

  private static Element table(Map<Subgroup, SubtypeModel> models) {
    Table table =
        Table.of(
            "Table S9. Models fitted within a subtype: AUC with DeLong's interval",
            "",
            "Patients (pCR)",
            "Clinical",
            "Radiomics",
            "Combined");
    models.forEach(
        (subtype, model) -> {
          table.group(
              Names.level(subtype.name())
                  + (model.lasso() == null
                      ? ""
                      : ", " + model.lasso().atLambdaMin().nNonzero() + " features selected"));
          row(
              table,
              "train",
              model.nTrain(),
              model.nPosTrain(),
              model.roc() == null ? null : model.roc().train());
          row(
              table,
              "test",
              model.nTest(),
              model.nPosTest(),
              model.roc() == null ? null : model.roc().test());
        });
    return table.element();
  }

  private static void row(
      Table table, String scope, int n, int positive, @Nullable ByModel<Auc> areas) {
    String patients = n + " (" + positive + ")";
    if (areas == null) {
      table.row(scope, patients, Numbers.ABSENT, Numbers.ABSENT, Numbers.ABSENT);
    } else {
      table.row(
          scope,
          patients,
          Curves.area(areas.clinical()),
          Curves.area(areas.radiomics()),
          Curves.area(areas.combined()));
    }
  }

  private static List<Element> figures(Subgroup subtype, SubtypeModel model) {
    String name = Names.level(subtype.name());
    SubtypeCurves curves = model.curves();
    if (curves == null) {
      return List.of(
          Parts.heading(name),
          Parts.absent("Figures 5A, 5B, 5C, 5D, " + name + ":", "not drawn. " + reason(model))
              .with("id", Parts.id("Figure 5 " + name)));
    }
    String id = subtype.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String decision = UsefulRange.text(UsefulRange.of(curves.dca().rows()));
    int scored = curves.roc().test().combined().area().n();
    List<Element> parts = new ArrayList<>();
    parts.add(Parts.heading(name));
    if (model.nTestScored() != null && model.nTestScored() < model.nTest()) {
      parts.add(
          Parts.note(
              (model.nTest() - model.nTestScored())
                  + " test patients have an HER2 status that no train patient of the subtype has; they"
                  + " are not scored."));
    }
    parts.add(
        Parts.row(
            Parts.third(
                "Figure 5A, " + name,
                "ROC curves, train.",
                Curves.roc("f5a-" + id, "train", curves.roc().train(), WIDTH, HEIGHT)),
            Parts.thirdOfTest(
                scored,
                "Figure 5C, " + name,
                "ROC curves, test.",
                () -> Curves.roc("f5c-" + id, "test", curves.roc().test(), WIDTH, HEIGHT)),
            Parts.thirdOfTest(
                scored,
                "Figure 5D, " + name,
                "Decision curves, test. Useful: " + decision + ".",
                () -> Curves.decision("f5d-" + id, "test", curves.dca().rows(), WIDTH, HEIGHT))));
    parts.add(
        ImportancePlot.figure(
            "Figure 5B, " + name,
            "f5b-" + id,
            " in this subtype",
            ImportancePlot.MOST_OF_SUBTYPE,
            curves.importance()));
    return parts;
  }

  private static String reason(SubtypeModel model) {
    int negative = model.nTrain() - model.nPosTrain();
    return switch (model.status()) {
      case "too_few" ->
          "Train has "
              + model.nPosTrain()
              + " patients with pCR and "
              + negative
              + " without; fewer than ten in a class are not fitted.";
      case "no_features" ->
          "Fewer than two features passed the filters among its "
              + model.nTrain()
              + " train patients.";
      default -> "There are no curves.";
    };
  }
}

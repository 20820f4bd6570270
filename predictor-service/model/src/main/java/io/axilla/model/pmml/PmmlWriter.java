// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.pmml;

import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a model as PMML 4.4: a RegressionModel for classification with normalizationMethod logit,
 * categories 1 (axillary pCR) and 0. Numbers are standardised by derived fields, so that the sum is
 * that of the model file.
 */
public final class PmmlWriter {
  private static final String NAMESPACE = "http://www.dmg.org/PMML-4_4";
  private static final String TARGET = "axillary_pcr";
  private static final String STANDARDISED = "z_";

  private final ModelFile model;
  private final XMLStreamWriter xml;

  private PmmlWriter(ModelFile model, XMLStreamWriter xml) {
    this.model = model;
    this.xml = xml;
  }

  public static String write(ModelFile model) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new PmmlWriter(model, xml).document();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written to", e);
    }
    return text + "\n";
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("PMML");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "4.4");
    line(1);
    xml.writeStartElement("Header");
    xml.writeAttribute("description", model.intendedUse());
    line(2);
    empty("Application", "name", model.software());
    end(1);
    dictionary();
    line(1);
    xml.writeStartElement("RegressionModel");
    attributes(
        "modelName", model.name() + " " + model.modelVersion(),
        "functionName", "classification",
        "normalizationMethod", "logit");
    schema();
    output();
    transformations();
    line(2);
    xml.writeStartElement("RegressionTable");
    attributes("intercept", Double.toString(model.intercept()), "targetCategory", "1");
    for (Term term : model.terms()) {
      predictor(term);
    }
    end(2);
    line(2);
    empty("RegressionTable", "intercept", "0.0", "targetCategory", "0");
    end(1);
    end(0);
    xml.writeEndDocument();
  }

  private void dictionary() throws XMLStreamException {
    line(1);
    xml.writeStartElement("DataDictionary");
    for (Term term : model.terms()) {
      line(2);
      if (term instanceof FactorTerm factor) {
        xml.writeStartElement("DataField");
        attributes("name", factor.name(), "optype", "categorical", "dataType", "string");
        for (FactorTerm.Level level : factor.levels()) {
          line(3);
          empty("Value", "value", level.level());
        }
        end(2);
      } else {
        empty("DataField", "name", term.name(), "optype", "continuous", "dataType", "double");
      }
    }
    line(2);
    xml.writeStartElement("DataField");
    attributes("name", TARGET, "optype", "categorical", "dataType", "string");
    line(3);
    empty("Value", "value", "1");
    line(3);
    empty("Value", "value", "0");
    end(2);
    end(1);
  }

  private void schema() throws XMLStreamException {
    line(2);
    xml.writeStartElement("MiningSchema");
    for (Term term : model.terms()) {
      line(3);
      empty(
          "MiningField",
          "name",
          term.name(),
          "invalidValueTreatment",
          "returnInvalid",
          "missingValueTreatment",
          "returnInvalid");
    }
    line(3);
    empty("MiningField", "name", TARGET, "usageType", "target");
    end(2);
  }

  private void output() throws XMLStreamException {
    line(2);
    xml.writeStartElement("Output");
    line(3);
    empty(
        "OutputField",
        "name",
        "probability_of_axillary_pcr",
        "optype",
        "continuous",
        "dataType",
        "double",
        "feature",
        "probability",
        "value",
        "1");
    end(2);
  }

  private void transformations() throws XMLStreamException {
    line(2);
    xml.writeStartElement("LocalTransformations");
    for (Term term : model.terms()) {
      Standardisation scale =
          term instanceof FeatureTerm feature
              ? feature.standardisation()
              : term instanceof NumberTerm number ? number.standardisation() : null;
      if (scale == null) {
        continue;
      }
      line(3);
      xml.writeStartElement("DerivedField");
      attributes("name", STANDARDISED + term.name(), "optype", "continuous", "dataType", "double");
      line(4);
      xml.writeStartElement("Apply");
      attributes("function", "/");
      line(5);
      xml.writeStartElement("Apply");
      attributes("function", "-");
      line(6);
      empty("FieldRef", "field", term.name());
      constant(6, scale.mean());
      end(5);
      constant(5, scale.sd());
      end(4);
      end(3);
    }
    end(2);
  }

  private void constant(int depth, double value) throws XMLStreamException {
    line(depth);
    xml.writeStartElement("Constant");
    attributes("dataType", "double");
    xml.writeCharacters(Double.toString(value));
    xml.writeEndElement();
  }

  private void predictor(Term term) throws XMLStreamException {
    if (term instanceof FeatureTerm feature) {
      numeric(feature.name(), feature.coefficient());
    } else if (term instanceof NumberTerm number) {
      numeric(number.name(), number.coefficient());
    } else if (term instanceof FactorTerm factor) {
      for (FactorTerm.Level level : factor.levels()) {
        line(3);
        empty(
            "CategoricalPredictor",
            "name",
            factor.name(),
            "value",
            level.level(),
            "coefficient",
            Double.toString(level.coefficient()));
      }
    }
  }

  private void numeric(String name, double coefficient) throws XMLStreamException {
    line(3);
    empty(
        "NumericPredictor",
        "name",
        STANDARDISED + name,
        "coefficient",
        Double.toString(coefficient));
  }

  private void empty(String element, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(element);
    attributes(attributes);
  }

  private void attributes(String... pairs) throws XMLStreamException {
    for (int k = 0; k < pairs.length; k += 2) {
      xml.writeAttribute(pairs[k], pairs[k + 1]);
    }
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void end(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }
}

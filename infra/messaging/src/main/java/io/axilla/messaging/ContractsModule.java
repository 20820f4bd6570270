// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.axilla.contracts.EvidenceFeature;
import io.axilla.contracts.FeatureVector;
import io.axilla.contracts.Identifier;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Jackson does not know by itself of the types in the contracts. */
final class ContractsModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  ContractsModule() {
    super("axilla-contracts");
    addSerializer(Identifier.class, new ToStringSerializer(Identifier.class));
    addSerializer(Instant.class, new ToStringSerializer(Instant.class));
    addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, Instant::parse));
    addSerializer(LocalDate.class, new ToStringSerializer(LocalDate.class));
    addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, LocalDate::parse));
    addSerializer(FeatureVector.class, new FeaturesSerializer());
    addDeserializer(FeatureVector.class, new FeaturesDeserializer());
    setMixInAnnotation(EvidenceFeature.class, EvidenceMixin.class);
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable JsonDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.isTypeOrSubTypeOf(Identifier.class)
                ? TextDeserializer.ofIdentifier(type.getRawClass())
                : null;
          }
        });
  }

  @SuppressWarnings("UnusedMethod") // Jackson reads its annotations
  private interface EvidenceMixin {
    @JsonSerialize(using = NumberOrNullSerializer.class)
    @JsonDeserialize(using = NumberOrNullDeserializer.class)
    double value();
  }

  private static void write(double value, JsonGenerator json) throws IOException {
    if (Double.isNaN(value)) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  private static double read(JsonParser json, DeserializationContext context) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return Double.NaN;
    }
    if (token != null && token.isNumeric()) {
      return json.getDoubleValue();
    }
    return context.reportInputMismatch(Double.class, "neither a number nor null");
  }

  private static final class NumberOrNullSerializer extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    NumberOrNullSerializer() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      write(value, json);
    }
  }

  private static final class NumberOrNullDeserializer extends StdDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    NumberOrNullDeserializer() {
      super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return read(json, context);
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return Double.NaN;
    }
  }

  private static final class FeaturesSerializer extends StdSerializer<FeatureVector> {
    private static final long serialVersionUID = 1L;

    FeaturesSerializer() {
      super(FeatureVector.class);
    }

    @Override
    public void serialize(FeatureVector features, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      for (Map.Entry<String, Double> feature : features.values().entrySet()) {
        json.writeFieldName(feature.getKey());
        write(feature.getValue(), json);
      }
      json.writeEndObject();
    }
  }

  private static final class FeaturesDeserializer extends StdDeserializer<FeatureVector> {
    private static final long serialVersionUID = 1L;

    FeaturesDeserializer() {
      super(FeatureVector.class);
    }

    @Override
    public FeatureVector deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (!json.isExpectedStartObjectToken()) {
        return context.reportInputMismatch(FeatureVector.class, "not an object");
      }
      SortedMap<String, Double> values = new TreeMap<>();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        values.put(name, read(json, context));
      }
      return TextDeserializer.constructed(
          FeatureVector.class, context, () -> new FeatureVector(values));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.axilla.contracts.Identifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The invariants of ARCHITECTURE.md, by name. */
final class Rules {
  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.ZonedDateTime");

  private static final Pattern SERVICE =
      Pattern.compile(
          "(?:io\\.axilla|planted)\\.(listener|extractor|predictor|reporter)(?:\\..*)?");

  private Rules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "numerics and contracts import no framework",
        classes()
            .that()
            .resideInAnyPackage("..radiomics..", "..contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..radiomics..", "..contracts.."));
    rules.put(
        "the model library knows JSON and the statistics libraries alone",
        classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "javax.xml.stream..",
                "org.jspecify..",
                "com.fasterxml.jackson..",
                "smile..",
                "org.hipparchus..",
                "..model.."));
    rules.put(
        "numerics touch no files outside their readers",
        noClasses()
            .that(
                resideInAnyPackage("..radiomics..")
                    .and(not(resideInAnyPackage("..radiomics.io..", "..radiomics.parameters.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.File.*"));
    rules.put(
        "only infra/dicom touches the DICOM library",
        noClasses()
            .that()
            .resideOutsideOfPackage("io.axilla.dicom..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.aoju.."));
    rules.put(
        "only app packages know Quarkus",
        noClasses()
            .that()
            .resideOutsideOfPackage("..app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.quarkus..", "jakarta..", "io.smallrye..", "org.eclipse.microprofile.."));
    rules.put(
        "only messaging and the embedded broker know Kafka",
        noClasses()
            .that()
            .resideOutsideOfPackages("..messaging..", "..embeddedkafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka.."));
    rules.put(
        "services never depend on each other",
        slices()
            .assignedFrom(service())
            .should()
            .notDependOnEachOther()
            .as("services never depend on each other"));
    rules.put(
        "packages have no cycles", slices().assignedFrom(wholePackage()).should().beFreeOfCycles());
    rules.put(
        "names say something",
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
            .as("no Manager, Helper, Util or Impl"));
    rules.put(
        "no legacy dates, no java.util.logging",
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging.."));
    rules.put(
        "only commands print",
        noClasses()
            .that()
            .resideOutsideOfPackage("..standalone..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
    rules.put("no field injection", noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
    rules.put(
        "no clock inside a decision",
        classes()
            .that()
            .resideInAnyPackage("..radiomics..", "..model..", "..pairing..", "..contracts..")
            .should(notReadAClock()));
    rules.put(
        "components of contracts are values",
        classes()
            .that()
            .resideInAPackage("..contracts..")
            .and()
            .areRecords()
            .should(haveValueComponents()));
    return rules;
  }

  private static SliceAssignment service() {
    return assignment(
        "services",
        name -> {
          Matcher matcher = SERVICE.matcher(name);
          return matcher.matches()
              ? SliceIdentifier.of(matcher.group(1))
              : SliceIdentifier.ignore();
        });
  }

  private static SliceAssignment wholePackage() {
    return assignment("packages", SliceIdentifier::of);
  }

  private static SliceAssignment assignment(
      String description, Function<String, SliceIdentifier> byPackage) {
    return new SliceAssignment() {
      @Override
      public String getDescription() {
        return description;
      }

      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return byPackage.apply(type.getPackageName());
      }
    };
  }

  private static ArchCondition<JavaClass> notReadAClock() {
    return new ArchCondition<>("not read a clock or unseeded randomness") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
          String owner = call.getTargetOwner().getFullName();
          String name = call.getName();
          boolean clock = CLOCKS.contains(owner) && name.equals("now");
          boolean system = owner.equals("java.lang.System") && name.startsWith("currentTimeMillis");
          boolean chance = owner.equals("java.lang.Math") && name.equals("random");
          boolean uuid = owner.equals("java.util.UUID") && name.equals("randomUUID");
          if (clock || system || chance || uuid) {
            events.add(SimpleConditionEvent.violated(call, call.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> haveValueComponents() {
    Set<Class<?>> plain =
        Set.of(
            int.class,
            long.class,
            double.class,
            boolean.class,
            String.class,
            Integer.class,
            Double.class,
            Boolean.class,
            Instant.class,
            LocalDate.class,
            java.util.List.class,
            java.util.SortedMap.class);
    return new ArchCondition<>("have components that are values") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(
                field ->
                    !field
                        .getModifiers()
                        .contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
            .filter(field -> !field.getRawType().isEnum() && !field.getRawType().isRecord())
            .filter(field -> !field.getRawType().isAssignableTo(Identifier.class))
            .filter(
                field ->
                    plain.stream().noneMatch(known -> field.getRawType().isEquivalentTo(known)))
            .forEach(
                field ->
                    events.add(
                        SimpleConditionEvent.violated(
                            field, field.getDescription() + " is no value")));
      }
    };
  }
}

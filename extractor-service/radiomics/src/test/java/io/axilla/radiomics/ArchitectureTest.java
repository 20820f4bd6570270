// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.axilla.radiomics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule depends_on_java_alone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.axilla.radiomics..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule has_no_cycles =
      slices().matching("io.axilla.radiomics.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule touches_files_in_readers_alone =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.axilla.radiomics.io..", "io.axilla.radiomics.parameters..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.file..");

  @ArchTest
  static final ArchRule has_no_grab_bags =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Common|Base)");
}

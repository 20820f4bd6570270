// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Sha256;
import io.axilla.model.demonstration.DemonstrationModel;
import io.axilla.storage.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which models there are, and which may speak. */
final class ModelRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(ModelRegistry.class);

  private final Database database;
  private final ModelTable table;
  private final ModelSource source;
  private volatile List<RefusedModelFile> refused = List.of();

  ModelRegistry(Database database, ModelTable table, ModelSource source) {
    this.database = database;
    this.table = table;
    this.source = source;
  }

  /** Files in the folder that could not be used when it was last read. */
  List<RefusedModelFile> refused() {
    return refused;
  }

  /** Every registered model, the active one first. */
  List<RegisteredModel> all() {
    return database.inTransaction(table::all);
  }

  /**
   * Follows the configuration: the demonstration model is active exactly when it is configured, and
   * new files of the folder are registered as silent models.
   */
  void configure(Instant now) {
    byte[] shipped = DemonstrationModel.shipped();
    Sha256 demonstration = Sha256.of(shipped);
    boolean demonstrate = source instanceof ModelSource.Demonstration;
    database.run(
        tx -> {
          table.lock(tx);
          retireOtherDemonstrations(tx, demonstrate ? demonstration : null, now);
          if (demonstrate) {
            if (table.find(tx, demonstration).isEmpty()) {
              table.register(
                  tx,
                  shipped,
                  RoleChange.byConfiguration(
                      demonstration, ModelState.SHADOW, "shipped with Axilla", now));
            }
            change(
                tx,
                RoleChange.byConfiguration(
                    demonstration, ModelState.ACTIVE, "axilla.predictor.model is demo", now));
          }
        });
    readFolder(now);
  }

  /** Demonstration models speak only while the configuration says so. */
  private void retireOtherDemonstrations(Connection tx, @Nullable Sha256 wanted, Instant now)
      throws SQLException {
    for (RegisteredModel model : table.all(tx)) {
      if (model.file().demonstration()
          && model.state() == ModelState.ACTIVE
          && !model.digest().equals(wanted)) {
        table.change(
            tx,
            RoleChange.byConfiguration(
                model.digest(), ModelState.RETIRED, "axilla.predictor.model is not demo", now));
      }
    }
  }

  /**
   * Gives a model its role; the model that was active so far goes on silently.
   *
   * @return false when there is no such model
   */
  boolean follow(RoleChange change) {
    if (!isRegistered(change.model())) {
      readFolder(change.at());
    }
    return database.inTransaction(
        tx -> {
          table.lock(tx);
          if (table.find(tx, change.model()).isEmpty()) {
            return false;
          }
          String instruction = change.instructionId();
          if (instruction == null || !table.wasFollowed(tx, instruction)) {
            change(tx, change);
          }
          return true;
        });
  }

  private void change(Connection tx, RoleChange change) throws SQLException {
    Optional<RegisteredModel> active = table.active(tx);
    boolean alreadyActive = active.isPresent() && active.get().digest().equals(change.model());
    if (change.state() == ModelState.ACTIVE && alreadyActive) {
      return;
    }
    if (change.state() == ModelState.ACTIVE && active.isPresent()) {
      table.change(tx, change.silencing(active.get().digest()));
    }
    table.change(tx, change);
    LOG.atInfo()
        .addKeyValue("model", change.model().value())
        .addKeyValue("state", change.state())
        .addKeyValue("operator", change.operator())
        .log("a model's role changed");
  }

  private boolean isRegistered(Sha256 model) {
    return database.inTransaction(tx -> table.find(tx, model).isPresent());
  }

  private void readFolder(Instant now) {
    if (!(source instanceof ModelSource.Folder folder)) {
      return;
    }
    ModelFolder.Contents contents = new ModelFolder(folder.path()).read();
    refused = contents.refused();
    for (RefusedModelFile file : refused) {
      LOG.atError()
          .addKeyValue("file", file.file())
          .addKeyValue("code", file.code())
          .log(file.reason());
    }
    database.run(
        tx -> {
          table.lock(tx);
          for (ModelFolder.Sound file : contents.sound()) {
            if (table.find(tx, file.digest()).isEmpty()) {
              table.register(
                  tx,
                  file.bytes(),
                  RoleChange.byConfiguration(
                      file.digest(), ModelState.SHADOW, "found in the model folder", now));
            }
          }
        });
  }
}

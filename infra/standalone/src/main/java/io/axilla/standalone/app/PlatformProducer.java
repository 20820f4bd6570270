// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.contracts.Stage;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Roles;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.SiteSecret;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every service stands on, made once a process from the site's configuration. */
@ApplicationScoped
class PlatformProducer {
  @Produces
  @Singleton
  Platform platform(SiteConfig site, MeterRegistry meters) throws IOException {
    SiteSecret secret =
        SiteSecret.loadOrCreate(
            site.secretFile().orElse(site.data().resolve("secret").resolve("site.secret")));
    DatabaseSettings database =
        site.db()
            .url()
            .map(
                url ->
                    new DatabaseSettings(
                        url, site.db().user().orElse(""), site.db().password().orElse("")))
            .orElseGet(() -> DatabaseSettings.h2(site.data().resolve("db").resolve("axilla")));
    return new Platform(
        new KafkaSettings(site.kafka()),
        database,
        ObjectStore.open(site.data().resolve("store")),
        new PatientKeys(secret, site.defaultIssuer().orElse(""), site.issuerAliases()),
        PatientDirectory.open(database, secret),
        meters,
        Clock.systemUTC(),
        dating(site));
  }

  private static Clock dating(SiteConfig site) {
    return site.fixedTime()
        .map(instant -> Clock.fixed(instant, ZoneOffset.UTC))
        .orElseGet(Clock::systemUTC);
  }

  @Produces
  @Singleton
  Roles roles(SiteConfig site) {
    return new Roles(
        site.roles().stream()
            .map(role -> Stage.valueOf(role.strip().toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()));
  }
}

/**
 * Receives DICOM objects over C-STORE, keeps each of them durably before it acknowledges it, and
 * decides when a study is complete.
 *
 * <pre>
 * association ─▶ Reception ─▶ pending file ─▶ Arrival (parsed) ─▶ ObjectKeeping ─▶ file, SQL row ─▶ success
 *                                                                    │  ▲
 *                                        StudyRevisions ◀────────────┘  └─ Duplicates (same UID again)
 *                                          │ manifest, then StudyReceived through the outbox
 *                                        QuietPeriod (completeness)
 * </pre>
 *
 * <p>Consumes ReportDelivered (which documents are our own), publishes StudyReceived.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.listener;

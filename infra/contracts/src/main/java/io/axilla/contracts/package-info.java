/**
 * Events and topics: what the services say to each other, and nothing else.
 *
 * <pre>
 * modality, PACS ──C-STORE──▶ listener ──StudyReceived──▶ extractor ──PairMatched──▶ (workers) ──FeaturesExtracted──▶ predictor
 * clinic ──record──▶ predictor ──ClinicalRecorded──▶ extractor                                                        │
 * people ──page──▶ reporter ──OperatorInstructed──▶ listener, extractor, predictor                                ResponsePredicted
 * PACS ◀──C-STORE── reporter ◀────────────────────────────────────────────────────────────────────────────────────────┘
 *                   reporter ──ReportDelivered
 * every stage: CaseChanged, ProcessingFailed
 * </pre>
 *
 * <p>Events carry references and numbers: never pixels, names, patient IDs or birth dates.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.contracts;

/// What deadlines can count from; the program says when it happened.
public enum Events {
  /// The rule whose end an event is: `R-CALLBACK` of `R-CALLBACK.due`; nil for any other name.
  static func rule(endingAs name: String) -> String? {
    name.hasSuffix(".due") && !names.contains(name) ? String(name.dropLast(4)) : nil
  }

  /// The names, as files have them.
  public static let names: Set<String> = [
    "acting.start", "advice.agreed", "alarm.raised", "anomaly.reported", "answers.given",
    "application.complete", "application.received_by_insurer", "appointment.end",
    "appointment.start", "assessment.done", "calendar.year", "call.dropped",
    "callback.issue_found", "case.closed", "case.last_client_contact", "case.opened",
    "claim.agreed", "claim.complete", "claim.received", "claim.refused", "client.change_known",
    "client_data.first_access", "company.change", "complaint.decision_received",
    "complaint.received", "complaint.review_received", "contract.end", "contract.made",
    "device.heartbeat_missing", "dispute.end", "emergency.declared", "engagement.signed",
    "error.reported", "first_contact", "fiscal_year.end", "flaw.found", "gap.found",
    "id_document.expiry", "incident.found", "leak.found", "licence.expiry", "licence.granted",
    "loss.known", "pia.done", "platform.close", "policy.effective", "policy.expiry",
    "policy.issued", "policy.previous_application", "policy.receipt_signed", "policy.suspended",
    "premium.due", "procedure.version_published", "product.chosen", "quarter.start",
    "reading.threshold_crossed", "regulator.received", "relation.end",
    "service_request.agreed_or_paid", "service_request.complete", "signing.start", "staff.leave",
    "staff.leave_completed", "step.skipped", "surrender.notice_received", "task.start",
    "template.version_published", "trace.defect_found", "training.valid_until",
    "verification.done", "week.first_business_day", "week.last_business_day",
    "work_session.end", "work_session.start",
  ]
}

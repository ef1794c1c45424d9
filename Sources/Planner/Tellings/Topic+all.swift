extension Topic {
  /// Every topic there is; each has to be worded in every language.
  public static let all: [Topic] =
    Topics.Words.all + Topics.Ask.all + Topics.Approve.all + Topics.Why.all + Topics.Tasks.all
    + Topics.Plans.all + Topics.Fit.all + Topics.Clocks.all + Topics.Rooms.all
    + Topics.Terms.all + Topics.Cases.all
    + Topics.Report.all + Topics.Log.all + Topics.Coverage.all + Topics.Records.all
    + Topics.Proof.all + Topics.Contact.all
    + Topics.Morning.all + Topics.Evening.all + Topics.Sign.all + Topics.Access.all
    + Topics.Notices.all + Topics.Skills.all + Topics.Leave.all
    + Topics.Policies.all + Topics.Renewals.all + Topics.Pipeline.all + Topics.Contacts.all
    + Topics.PolicyEvents.all + Topics.Reminders.all + Topics.Outbox.all + Topics.Accounts.all
    + Topics.Quiet.all + Topics.Remind.all + Topics.Cover.all
    + Topics.Duty.all + Topics.Told.all + Topics.WhyMe.all + Topics.Cancelling.all
    + Topics.WhoIsFree.all
}

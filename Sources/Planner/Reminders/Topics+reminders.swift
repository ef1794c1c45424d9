extension Topics {
  /// What the bot says first.
  enum Reminders {
    static let one = Topic("reminders.one", ["text", "r", "answers", "absent"])
    static let several = Topic("reminders.several", ["count"])
    static let row = Topic("reminders.row", ["text", "r", "absent"])
    static let late = Topic("reminders.late", ["count", "refs", "more"])
    static let foot = Topic("reminders.foot", ["r", "count"])

    private static let appointment: Set<String> = [
      "ref", "in", "when", "client", "purpose", "place", "open", "owner",
    ]
    static let soon = Topic("reminders.soon", appointment)
    static let ahead = Topic("reminders.ahead", appointment)
    static let questions = Topic("reminders.questions", appointment)

    private static let task: Set<String> = [
      "ref", "title", "client", "owner", "plan", "clock", "due", "waits", "roles", "consent",
      "next", "then", "days", "late", "silent", "colour",
    ]
    static let dueToday = Topic("reminders.due_today", task)
    static let dueSoon = Topic("reminders.due_soon", task)
    static let rungOwn = Topic("reminders.rung_own", task)
    static let rungOther = Topic("reminders.rung_other", task)
    static let rungBefore = Topic("reminders.rung_before", task)
    static let rungRisk = Topic("reminders.rung_risk", task)
    static let nobody = Topic("reminders.nobody", task)

    private static let policy: Set<String> = [
      "ref", "class", "client", "due", "days", "premium", "renewal", "since", "owner",
      "other", "ago",
    ]
    static let contact = Topic("reminders.contact", policy)
    static let silent = Topic("reminders.silent", policy)

    static let notice = Topic("reminders.notice", ["from", "about", "client", "words", "answer"])
    static let digest = Topic(
      "reminders.digest", ["day", "count", "clock", "ref", "client", "tasks"])

    static let answerAppointment = Topic("reminders.answer_appointment")
    static let answerQuestions = Topic("reminders.answer_questions")
    static let answerTask = Topic("reminders.answer_task")
    static let answerContact = Topic("reminders.answer_contact")
    static let answerOther = Topic("reminders.answer_other")
    static let answerNote = Topic("reminders.answer_note")
    static let answerNotice = Topic("reminders.answer_notice")

    /// What can be said to a reminder.
    static func answers(_ reminder: Reminder) -> Topic {
      switch reminder.kind {
      case .appointment: answerAppointment
      case .alarm: reminder.about?.kind == .task ? answerNote : answerAppointment
      case .questions: answerQuestions
      case .due: answerTask
      case .contact: answerContact
      case .rung: reminder.owner == reminder.to ? answerTask : answerOther
      case .notice, .digest: answerNotice
      }
    }

    static let labelOK = Topic("reminders.label_ok")
    static let lineOK = Topic("reminders.line_ok", ["r"])
    static let labelLater = Topic("reminders.label_later", ["in"])
    static let lineLater = Topic("reminders.line_later", ["r", "minutes"])
    static let labelDone = Topic("reminders.label_done")
    static let lineDone = Topic("reminders.line_done", ["ref"])
    static let labelAsk = Topic("reminders.label_ask")
    static let lineAsk = Topic("reminders.line_ask", ["ref"])
    static let labelAll = Topic("reminders.label_all")
    static let lineAll = Topic("reminders.line_all")

    static let none = Topic("reminders.none")
    static let head = Topic("reminders.head", ["count"])
    static let listed = Topic("reminders.listed", ["r", "at", "text", "again"])
    static let note = Topic(
      "reminders.note", ["ref", "title", "clock", "client", "from", "owner"])
    static let later = Topic("reminders.later", ["count"])
    static let laterRow = Topic("reminders.later_row", ["ref", "at", "text", "repeats"])

    static let noted = Topic(
      "ok.noted", ["refs", "bare", "again", "left", "awaited", "people", "then"])
    static let already = Topic("ok.already", ["r", "who", "at", "people", "then"])
    static let over = Topic("ok.over", ["r", "done", "who", "at", "people", "then"])

    static let snoozed = Topic("snooze.snoozed", ["r", "about", "at"])
    static let past = Topic("snooze.past", ["at"])
    static let tooLate = Topic("snooze.too_late", ["about", "at"])
    static let tooFar = Topic("snooze.too_far", ["days"])

    static let escalated = Topic("escalate.escalated", ["about", "people"])
    static let top = Topic("escalate.top", ["about"])
    static let goneOn = Topic("escalate.gone_on", ["r", "about", "people", "then"])
    static let noLadder = Topic("escalate.no_ladder", ["about"])

    static let ladders = Topic("escalations.head", ["count"])
    static let noLadders = Topic("escalations.none")
    static let ladder = Topic(
      "escalations.row", ["ref", "title", "owner", "told", "next", "then", "answered"])

    static let all = [
      one, several, row, late, foot, soon, ahead, questions, dueToday, dueSoon, rungOwn, rungOther,
      rungBefore, rungRisk,
      nobody, contact, silent, notice, digest, answerAppointment, answerQuestions, answerTask,
      answerContact, answerOther, answerNote, answerNotice, labelOK, lineOK, labelLater, lineLater,
      labelDone, lineDone, labelAsk, lineAsk, labelAll, lineAll, none, head, listed, note, later,
      laterRow, noted,
      already, over, snoozed,
      past, tooLate, tooFar, escalated, top, goneOn, noLadder, ladders, noLadders, ladder,
    ]
  }
}

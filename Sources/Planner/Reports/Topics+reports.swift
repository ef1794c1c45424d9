extension Topics {
  /// What a report says.
  enum Report {
    static let head = Topic(
      "report.head", ["title", "done", "late", "slipped", "meetings", "noshows"])
    static let titleDay = Topic("report.title_day", ["day", "whose"])
    static let titleWeek = Topic("report.title_week", ["week", "days", "whose"])
    static let titleMonth = Topic("report.title_month", ["days", "whose"])
    static let made = Topic("report.made", ["day"])
    static let page = Topic("report.page", ["name"])
    static let slippedHead = Topic("report.slipped_head")
    static let slipped = Topic(
      "report.slipped",
      ["ref", "who", "planned", "becomes", "late", "open", "title", "client", "why"])
    static let moved = Topic("report.moved", ["what", "who", "on"])
    static let loadHead = Topic("report.load_head")
    static let load = Topic(
      "report.load", ["who", "taken", "of", "percent", "next", "nextof", "away"])
    static let renewalsHead = Topic("report.renewals_head")
    static let renewals = Topic("report.renewals", ["days", "count", "premium"])
    static let noRenewals = Topic("report.no_renewals")
    static let casesHead = Topic("report.cases_head", ["count"])
    static let noCases = Topic("report.no_cases")
    static let openCase = Topic(
      "report.case", ["ref", "title", "day", "of", "left", "over", "stopped", "missed", "who"])
    static let risk = Topic("report.risk", ["red", "orange", "yellow", "blue"])
    static let promptsHead = Topic("report.prompts_head", ["count", "idle"])
    static let prompt = Topic("report.prompt", ["prompt", "question", "changed", "asked"])
    static let notices = Topic("report.notices", ["list"])
    static let notice = Topic("report.notice", ["who", "count"])
    static let silent = Topic("report.silent", ["refs"])
    static let recordsDue = Topic("report.records_due", ["count"])

    static let all =
      [
        moved, head, titleDay, titleWeek, titleMonth, made, page, slippedHead, slipped, loadHead,
        load,
        renewalsHead, renewals, noRenewals, casesHead, noCases, openCase, risk, promptsHead,
        prompt, notices, notice, silent, recordsDue,
      ] + Columns.all + Labels.all

    /// The heads of columns.
    enum Columns {
      static let section = Topic("report.column_section")
      static let ref = Topic("report.column_ref")
      static let who = Topic("report.column_who")
      static let what = Topic("report.column_what")
      static let client = Topic("report.column_client")
      static let day = Topic("report.column_day")
      static let value = Topic("report.column_value")
      static let detail = Topic("report.column_detail")
      static let count = Topic("report.column_count")
      static let planned = Topic("report.column_planned")
      static let now = Topic("report.column_now")
      static let why = Topic("report.column_why")
      static let left = Topic("report.column_left")
      static let asked = Topic("report.column_asked")
      static let changed = Topic("report.column_changed")

      static let all = [
        section, count, ref, who, what, client, day, value, detail, planned, now, why, left, asked,
        changed,
      ]
    }

    /// What figures and parts are called.
    enum Labels {
      static let glance = Topic("report.label_glance")
      static let done = Topic("report.label_done")
      static let onTime = Topic("report.label_on_time")
      static let late = Topic("report.label_late")
      static let slipped = Topic("report.label_slipped")
      static let meetings = Topic("report.label_meetings")
      static let noShows = Topic("report.label_no_shows")
      static let cases = Topic("report.label_cases")
      static let load = Topic("report.label_load")
      static let hours = Topic("report.label_hours", ["taken", "of"])
      static let hoursNext = Topic("report.label_hours_next", ["taken", "of", "next", "nextof"])
      static let renewals = Topic("report.label_renewals")
      static let premium = Topic("report.label_premium")
      static let within = Topic("report.label_within", ["days"])
      static let risk = Topic("report.label_risk")
      static let prompts = Topic("report.label_prompts")
      static let notices = Topic("report.label_notices")
      static let perDay = Topic("report.label_per_day")
      static let nothing = Topic("report.label_nothing")
      static let attention = Topic("report.label_attention")
      static let days = Topic("report.label_days", ["count", "over"])

      static let all = [
        glance, done, onTime, late, slipped, meetings, noShows, cases, load, hours, hoursNext,
        renewals,
        premium, within, risk, prompts, notices, perDay, nothing, attention, days,
      ]
    }
  }

  /// What the log says.
  enum Log {
    static let head = Topic("log.head", ["days", "whose", "count"])
    static let none = Topic("log.none", ["days", "whose", "count"])
    static let row = Topic("log.row", ["time", "who", "refs", "more", "line"])
    static let refs = Topic("log.refs", ["refs", "more"])
    static let kept = Topic("log.kept")

    static let all = [head, none, row, refs, kept]
  }

  /// What is said about which clauses were exercised.
  enum Coverage {
    static let head = Topic("coverage.head", ["days", "count", "of"])
    static let row = Topic(
      "coverage.row", ["clause", "title", "count", "last", "who", "more", "never"])
    static let clause = Topic("coverage.column_clause")
    static let number = Topic("coverage.column_number")
    static let title = Topic("coverage.column_title")
    static let times = Topic("coverage.column_times")
    static let last = Topic("coverage.column_last")
    static let people = Topic("coverage.column_people")

    static let all = [head, row, clause, number, title, times, last, people]
  }

  /// What is said about records.
  enum Records {
    static let head = Topic("records.head", ["about", "count"])
    static let none = Topic("records.none", ["about", "count"])
    static let record = Topic("records.record", ["about", "kind", "on", "who", "until"])
    static let field = Topic("records.field", ["name", "value"])
    static let answer = Topic("records.answer", ["name", "value"])
    static let noneDue = Topic("records-due.none")
    static let dueHead = Topic("records-due.head", ["count"])
    static let due = Topic("records-due.row", ["about", "kind", "client", "until"])
    static let reviewOpen = Topic("records-due.already", ["ref"])

    static let all = [head, none, record, field, answer, noneDue, dueHead, due, reviewOpen]
  }

  /// What is said about a proof.
  enum Proof {
    static let made = Topic("proof.made", ["ref", "entries", "objects", "records", "name"])

    static let all = [made]
  }

  /// What is said about word to a client.
  enum Contact {
    static let notBegun = Topic("told.not_begun", ["ref"])

    static let all = [notBegun]
  }
}

import Procedure

extension Topics {
  /// What is said about legal clocks.
  enum Clocks {
    static let started = Topic("clocks.started", ["ref", "title", "legal", "ours", "owner"])
    static let added = Topic("clocks.added", ["ref", "title", "legal", "ours", "by"])
    static let addedByHour = Topic("clocks.added_by_hour", ["ref", "title", "legal", "ours", "by"])
    static let none = Topic("clocks.none", ["ref", "count"])
    static let head = Topic("clocks.head", ["ref", "count"])
    static let row = Topic("clocks.row", reading)
    static let stands = Topic("clocks.stands", reading)
    private static let reading: Set<String> = [
      "ref", "rule", "title", "day", "of", "left", "late", "legal", "ours", "stopped",
      "provisional", "client", "owner", "house", "by",
    ]

    static let unknownRule = Topic("clock.unknown_rule", ["words", "near"])
    static let rule = Topic("clock.rule", ["rule", "title", "source", "confidence"])
    static let counts = Topic(
      "clock.counts", ["event", "periods", "count", "roll", "bound", "base"])
    static let yearly = Topic("clock.yearly")
    static let endsWith = Topic("clock.ends_with", ["rule", "title"])
    static let own = Topic("clock.own", ["parts"])
    static let ends = Topic("clock.ends", ["from", "legal", "ours", "provisional"])
    static let endsRow = Topic("clock.ends_row", ["period", "legal", "ours"])
    static let endsByHour = Topic("clock.ends_by_hour", ["from", "legal", "ours", "provisional"])
    static let extends = Topic("clock.extends", ["period", "needs"])
    static let stops = Topic("clock.stops", ["reasons"])
    static let restarts = Topic("clock.restarts", ["reasons"])
    static let needs = Topic("clock.needs", ["needs"])
    static let duty = Topic("clock.duty", ["duty", "applies"])
    static let onlyTests = Topic("clock.only_tests", ["rule"])

    static let lawRead = Topic("clock.law_read")
    static let summaries = Topic("clock.summaries")
    static let house = Topic("clock.house")
    static let nextDay = Topic("clock.next_day")
    static let sameDay = Topic("clock.same_day")
    static let sameInstant = Topic("clock.same_instant")
    static let rollPreceding = Topic("clock.roll_preceding")
    static let rollFollowing = Topic("clock.roll_following")
    static let boundMin = Topic("clock.bound_min")
    static let boundMax = Topic("clock.bound_max")
    static let boundContract = Topic("clock.bound_contract")
    static let before = Topic("clock.before", ["period"])
    static let atOnce = Topic("clock.at_once")
    static let onTheDay = Topic("clock.on_the_day")
    static let minutes = Topic("clock.minutes", ["count"])
    static let hours = Topic("clock.hours", ["count"])
    static let businessHours = Topic("clock.business_hours", ["count"])
    static let days = Topic("clock.days", ["count"])
    static let businessDays = Topic("clock.business_days", ["count"])
    static let months = Topic("clock.months", ["count"])
    static let years = Topic("clock.years", ["count"])
    static let dutyBroker = Topic("clock.duty_broker")
    static let dutyInsurer = Topic("clock.duty_insurer")
    static let dutyClient = Topic("clock.duty_client")
    static let dutyRegulator = Topic("clock.duty_regulator")

    static let startedOn = Topic("clock-start.started", reading)
    static let runsAlready = Topic("clock-start.already", ["ref", "title"])
    static let cannotRun = Topic("clock-start.cannot_run", ["rule"])
    private static let moved: Set<String> = [
      "ref", "title", "legal", "ours", "was", "reason", "owner", "days", "next", "rule",
    ]
    static let stopped = Topic("clock-stop.stopped", moved)
    static let unknownReason = Topic("clock-stop.unknown_reason", ["ref", "words", "reasons"])
    static let nothingToStop = Topic("clock-stop.nothing", ["ref"])
    static let stoppedAlready = Topic("clock-stop.already", ["ref"])
    static let resumed = Topic("clock-resume.resumed", moved)
    static let notStopped = Topic("clock-resume.not_stopped", ["ref"])
    static let extended = Topic("clock-extend.extended", moved)
    static let notExtendable = Topic("clock-extend.nothing", ["ref"])
    static let needsReason = Topic("clock-extend.needs_reason", ["ref"])
    static let secondPerson = Topic("clock-extend.second_person", ["ref", "title", "who"])
    static let met = Topic("clock-met.met", moved)
    static let metNothing = Topic("clock-met.nothing", ["ref"])
    static let restarted = Topic("clock-restart.restarted", moved)
    static let notRestartable = Topic("clock-restart.nothing", ["ref"])

    static let all =
      [
        started, added, addedByHour, none, head, row, stands, unknownRule, rule, counts, yearly,
        endsWith, own, ends, endsRow, endsByHour, extends, stops, restarts, needs, duty, onlyTests,
        lawRead, summaries, house, nextDay, sameDay, sameInstant, rollPreceding, rollFollowing,
        boundMin, boundMax, boundContract, before, atOnce, onTheDay, minutes, hours,
        businessHours, days, businessDays, months, years, dutyBroker, dutyInsurer, dutyClient,
        dutyRegulator,
      ] + moves
    private static let moves = [
      startedOn, runsAlready, cannotRun, stopped, unknownReason, nothingToStop,
      stoppedAlready, resumed, notStopped, extended, notExtendable, needsReason, secondPerson,
      met, metNothing, restarted, notRestartable,
    ]
  }

  /// What the events and the other words of rules are called.
  enum Terms {
    /// The events of rules, by their names.
    static let events = Dictionary(
      uniqueKeysWithValues: Events.names.map { ($0, Topic("events.\($0)")) })
    /// What stops clocks, begins them anew or has to be there for them.
    static let words = Dictionary(
      uniqueKeysWithValues: [
        "appraisal", "mediation", "new_facts", "approval", "notice",
      ].map { ($0, Topic("clock.\($0)")) })

    static let all = Array(events.values) + Array(words.values)
  }
}

import CivilTime
import Procedure

/// What people did in a period, what became late, and what lies ahead of them.
struct WorkReport {
  var period: ReportCommand.Period
  /// The days of the period.
  var days: ClosedRange<Day>
  var today: Day
  /// Whose work it is, for its title; none for the asker's own.
  var whose: Fact
  /// The same for the name of a file: `east`, `li.wei`, `office`.
  var name: String
  var people: [PersonID]
  var done: [Finished] = []
  var slipped: [Slipped] = []
  var loads: [WeekLoad] = []
  /// Policies that expire in up to 30, 60 and 90 days, each in one of them.
  var renewals: [Band] = []
  /// The same by month.
  var months: [Band] = []
  var cases: [OpenCase] = []
  /// How many open to-dos and meetings have each colour.
  var colours: [Colour: Int] = [:]
  var meetings = 0
  var noShows = 0
  /// The prompts that were answered, those that changed most first.
  var prompts: [PromptUse] = []
  /// Escalations that nobody has answered.
  var notices: [(person: PersonID, count: Int)] = []
  /// Plans under way whose client has heard nothing for five working days.
  var silent: [Ref] = []
  /// Records that have been kept as long as they have to be; nil where the asker does not see them.
  var recordsDue: Int?

  /// Something that was done.
  struct Finished {
    var todo: Todo
    var on: Day
    /// Working days after the day planned.
    var late: Int
    var client: Client?
    var title: Fact
  }

  /// Something that is or was done later than planned.
  struct Slipped {
    var todo: Todo
    var planned: Day
    /// The day now; nil where it is past and not done.
    var becomes: Day?
    var late: Int
    var why: [Fact]
    var client: Client?
    var title: Fact
  }

  /// How full two weeks of somebody are.
  struct WeekLoad {
    var person: PersonID
    var this: Deliberation.Load
    var next: Deliberation.Load
  }

  /// Policies that expire within a stretch of time.
  struct Band {
    /// `31-60`, or `2026-12`.
    var label: String
    var count = 0
    /// Premiums in hundredths, by currency.
    var premiums: [String: Int] = [:]

    mutating func add(_ policy: Policy) {
      count += 1
      premiums[policy.currency, default: 0] += policy.premium
    }

    var premium: Fact {
      .list(premiums.keys.sorted().map { .money(premiums[$0] ?? 0, currency: $0) })
    }
  }

  /// A case that is open.
  struct OpenCase {
    var todo: Todo
    var title: Fact
    /// The day it counts by, of how many.
    var day: (number: Int, of: Int)?
    /// The last day that the law allows, else the office.
    var until: Day?
    /// Days until then; negative once it is past.
    var left: Int?
    var isStopped = false
    /// What else was due on it and is not done.
    var missed: [Bilingual] = []
  }

  /// How often a prompt was answered, and how often that changed something.
  struct PromptUse {
    var prompt: Prompt
    var asked = 0
    var changed = 0
  }

  /// How many were done late.
  var late: Int { done.count { $0.late > 0 } }
}

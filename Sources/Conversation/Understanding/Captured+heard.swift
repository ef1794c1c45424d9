import CivilTime
import Planner

extension Captured {
  /// What the line means, or what is wrong with a time in it.
  var heard: Heard {
    for capture in captures where command.slots[capture.name].type.isTime {
      let text = line.text(capture.range)
      guard let piece = piece(command.slots[capture.name].name) else { continue }
      if piece.isImpossible { return .refused(.impossibleTime(text)) }
      if piece.rrule != nil, command.id != "remind" { return .refused(.series(text)) }
    }
    if let asked = whichColleague { return asked }
    return (stray ?? strangePlatform).map { .refused($0) } ?? meaning
  }

  private var meaning: Heard {
    switch command.id {
    case "block" where text("reason") == nil:
      return .refused(.missing(slot: "reason", command: command.id))
    case "remind" where self["off"] == nil && remindingTime == nil:
      return .refused(.missing(slot: "when", command: command.id))
    case "book": return .command(booking)
    case "move" where isAboutTask:
      return .command(.todo(.shift(target, to: when("to"), by: nil)))
    case "move": return .command(.move(target, to: shifted ?? when("to")))
    case "cancel" where self["everything"] != nil:
      return .command(.cancelAll(days("days"), [], reason: text("reason")))
    case "cancel": return .command(.cancel(target, reason: text("reason")))
    case "confirm": return .command(.confirm(target))
    case "noshow": return .command(.noShow(target))
    case "today": return .command(.agenda(DayRange(scene.today, scene.today), of: whose))
    case "agenda":
      return .command(.agenda(days("days") ?? DayRange(scene.today, scene.today), of: whose))
    case "free": return .command(free)
    case "who-free":
      return .command(
        .whoIsFree(
          days("days") ?? DayRange(scene.today, scene.today),
          seconds: piece("length")?.seconds ?? piece("days")?.seconds,
          team: team))
    case "find": return .command(.find(text("words") ?? ""))
    case "undo": return .command(.undo)
    case "history":
      return .command(.history(self["target"] == nil && self["words"] == nil ? nil : target))
    case "clients": return .command(.clients(text("words")))
    case "client-new":
      return .command(
        .addClient(name: text("name") ?? "", email: text("email"), phone: text("phone")))
    case "people": return .command(.people)
    case "away":
      let today = DayRange(scene.today, scene.today)
      return .command(
        .away(
          days("days") ?? today, of: person("who"), reason: text("reason"), cover: named("cover")))
    case "hours": return .command(.hours(of: person("who")))
    case "whoami": return .command(.whoAmI)
    case "help": return .help(topic: text("topic"))
    case "lang":
      return .language(
        self["language"].map { reader.words.languages[$0.value].language } ?? .english)
    case "more": return .more
    case "repeat": return .repeat
    default: return procedural ?? .refused(.unknownCommand(command.id, near: [], meant: nil))
    }
  }

  private var isAboutTask: Bool {
    switch target {
    case .ref(let ref), .it(let ref?): ref.kind == .task
    default: false
    }
  }

  /// How much later or earlier it is to be, where the line says that alone.
  private var shifted: When? {
    reader.shift(in: line).map { When(shift: $0) }
  }

  private var booking: Command {
    let client = name("client") ?? ""
    let room = self["room"].map { line.text($0.range) }
    return .book(
      Booking(
        client: client, when: when("when"), purpose: text("purpose"),
        place: place ?? room, owner: person("owner")))
  }

  private var free: Command {
    // Without a day: this day and the six that follow.
    let range = days("days") ?? DayRange(scene.today, scene.today + 6)
    let seconds = piece("length")?.seconds ?? piece("days")?.seconds
    return .free(range, seconds: seconds, of: whose, with: name("client"))
  }
}

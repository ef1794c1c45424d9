import CivilTime
import Planner

extension Hearing {
  /// Whether the line begins as one that takes back what was said just before.
  var beginsCorrecting: Bool {
    let chat = book.words.chat
    let start = line.skippingPauses(from: 0)
    return chat.end(of: .corrections, in: line, at: start) != nil
      || chat.end(of: .notThis, in: line, at: start) != nil
  }

  /// Whether it may be a correction of something that was asked for in this talk.
  var mayCorrect: Bool { scene.session.deed != nil && !isPart && beginsCorrecting }

  /// What a correction makes of the booking, move or cancellation asked for last: nil where the line
  /// says more than another time, client, place or object.
  func correction(knowing known: Acquaintances) -> Heard? {
    guard let deed = scene.session.deed, let rest = corrected else { return nil }
    return amended(deed, by: rest, knowing: known)
  }

  /// What was meant: the line without what takes back, and without what was not meant.
  private var corrected: Line? {
    let chat = book.words.chat
    var start = line.skippingPauses(from: 0)
    while true {
      if let end = chat.end(of: .notThis, in: line, at: start),
        let pause = line.bytes[end...].firstIndex(of: .comma)
      {
        start = line.skippingPauses(from: pause)
      } else if let end = chat.end(of: .corrections, in: line, at: start) {
        start = line.skippingPauses(from: end)
      } else {
        break
      }
    }
    var end = line.bytes.count
    while end > start {
      while end > start, line.bytes[end - 1].isPause { end -= 1 }
      guard
        let last = chat.start(of: .better, in: line, before: end)
          ?? chat.start(of: .thanks, in: line, before: end), last > start
      else { break }
      end = last
    }
    return start < end ? Line(line.text(start..<end)) : nil
  }

  /// A command with what a line says in place of what it said before.
  private func amended(_ deed: Session.Deed, by rest: Line, knowing known: Acquaintances)
    -> Heard?
  {
    guard let spec = book.commands.command(id: "book") else { return nil }
    let reader = book.reader(of: rest, in: scene)
    let source = Stretches(
      line: rest, reader: reader, spec: spec.free, command: spec, chat: book.words.chat,
      known: known)
    var refs: [Ref] = []
    let stretches = source.all().filter { stretch in
      guard stretch.isRef, let ref = Ref(rest.text(stretch.range)), ref.kind != .client else {
        return true
      }
      refs.append(ref)
      return false
    }
    guard !stretches.contains(where: \.isCue) else { return nil }
    let reading = FreeReading(stretches, as: source, people: scene.people)
    guard !reading.isBroken, refs.count <= 1 else { return nil }
    var amendment = Amendment(reading, in: spec, of: rest, ref: refs.first)
    if let shift = reader.shift(in: rest) { amendment.when = When(shift: shift) }
    guard amendment.saysSomething else { return nil }
    return amendment.applied(to: deed, by: scene.speaker.id)
  }

  /// What a line that lacked something becomes by one that brings nothing but that.
  func completion(knowing known: Acquaintances) -> Heard? {
    guard let begun = scene.session.begun, scene.now <= begun.at + Session.patience,
      line.bytes.count <= 100
    else { return nil }
    guard let spec = book.commands.command(id: "book") else { return nil }
    let source = Stretches(
      line: line, reader: reader, spec: spec.free, command: spec, chat: book.words.chat,
      known: known)
    let stretches = source.all()
    guard !stretches.isEmpty,
      stretches.allSatisfy({ $0.isRef || $0.isFiller || $0.isTime || $0.isName })
    else { return nil }
    let text = begun.line + " " + line.text(0..<line.bytes.count)
    let heard = Hearing(of: book, Line(text), in: scene, isPart: true).heard(knowing: known).heard
    return heard.command == nil ? nil : heard
  }
}

extension Stretch {
  fileprivate var isTime: Bool {
    switch kind {
    case .time, .hour: true
    default: false
    }
  }

  fileprivate var isName: Bool { if case .client = kind { true } else { false } }
}

/// What a correction says instead.
private struct Amendment {
  var when = When()
  var client: String?
  var purpose: String?
  var place: String?
  var ref: Ref?

  init(_ reading: FreeReading, in spec: CommandSpec, of line: Line, ref: Ref?) {
    self.ref = ref
    if let time = reading.time { when = When(time) }
    if let hour = reading.hour, when.clock == nil {
      when.clock = ClockTime(hour: (1...7).contains(hour) ? hour + 12 : hour, minute: 0)
    }
    when.seconds = when.seconds ?? reading.length?.seconds
    client = spec.slot("client").flatMap { reading.texts[$0] }
    purpose = spec.slot("purpose").flatMap { reading.texts[$0] }
    place = spec.slot("place").flatMap { reading.texts[$0] }
    if let room = spec.slot("room"),
      let capture = reading.captures.first(where: { $0.name == room })
    {
      place = line.text(capture.range)
    }
  }

  var saysSomething: Bool {
    when != When() || client != nil || place != nil || ref != nil
  }

  func applied(to deed: Session.Deed, by speaker: PersonID) -> Heard? {
    switch deed.command {
    case .book(let booking): return applied(to: booking, deed)
    case .move(_, let to, _):
      if client != nil || place != nil { return nil }
      let target = ref.map(Target.ref) ?? deed.ref.map(Target.ref)
      guard let target else { return nil }
      let again = Command.move(target, to: to.amended(by: when))
      return ref == nil ? .command(.move(target, to: when)) : redone(again, deed)
    case .cancel(_, let reason):
      guard let ref, client == nil, when == When() else { return nil }
      return redone(.cancel(.ref(ref), reason: reason), deed)
    default: return nil
    }
  }

  private func applied(to booking: Booking, _ deed: Session.Deed) -> Heard? {
    guard ref == nil else { return nil }
    if let done = deed.ref, client == nil, place == nil || when.shift != nil {
      return .command(.move(.ref(done), to: when))
    }
    // What was not done has no time to count from.
    guard when.shift == nil else { return nil }
    var again = booking
    again.client = client ?? again.client
    again.place = place ?? again.place
    again.purpose = again.purpose ?? purpose
    again.when = again.when.amended(by: when)
    again.insists = false
    return deed.ref == nil ? .command(.book(again)) : redone(.book(again), deed)
  }

  /// Takes back what was done and does it anew.
  private func redone(_ command: Command, _ deed: Session.Deed) -> Heard {
    guard let ref = deed.ref else { return .command(command) }
    let back = deed.isLast ? Command.undo : .cancel(.ref(ref), reason: nil)
    return .several([.command(back, typed: nil), .command(command, typed: nil)])
  }
}

extension When {
  /// The time with what another says in its place.
  fileprivate func amended(by other: When) -> When {
    var when = self
    when.day = other.day ?? when.day
    if other.clock != nil || other.around != nil {
      when.clock = other.clock
      when.around = other.around
    }
    when.seconds = other.seconds ?? when.seconds
    return when
  }
}

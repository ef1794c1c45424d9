import CivilTime
import Procedure

/// Booking an appointment.
extension Deliberation {
  /// The length of a meeting whose length nobody said, seconds.
  static let usualSeconds = 30 * 60

  func book(_ booking: Booking) throws(Fault) -> Decision {
    let owner: Person
    switch try ownerToActFor(booking.owner) {
    case .found(let person): owner = person
    case .refused(let decision): return decision
    }
    if owner.id != asker.id, !trust.standsIn(for: owner),
      let refusal = refusal(without: .bookForTeam)
    {
      return refusal
    }
    let client: Client
    switch try self.client(named: booking.client, for: booking) {
    case .found(let found): client = found
    case .refused(let decision): return decision
    }
    var booking = booking
    let length = booking.when.seconds ?? Self.usualSeconds
    let asked = { (when: When) in
      var again = booking
      (again.client, again.when) = (client.ref.description, when)
      return Command.book(again)
    }
    switch try settled(booking.when, by: owner, seconds: length, retry: asked) {
    case .found(let when): booking.when = when
    case .refused(let decision): return decision
    }
    guard let start = start(of: booking.when) else {
      return try withoutTime(booking, owner: owner, client: client)
    }
    let seconds = length
    let room = try room(named: booking.place)
    let participants = participants(owner: owner, client: client.ref, room: room)
    let elsewhere = { (room: PersonID) in
      var again = booking
      again.client = client.ref.description
      again.when = When(day: start.day, clock: start.clock, seconds: seconds)
      again.place = room.description
      return Command.book(again)
    }
    if let refusal = try closedRoom(
      among: participants, start: start, seconds: seconds, instead: elsewhere)
    {
      return refusal
    }
    if let refusal = try objection(
      to: start, seconds: seconds, participants: participants, insists: booking.insists,
      retry: { start, insists in
        var again = booking
        again.client = client.ref.description
        again.insists = insists
        again.when = When(day: start.day, clock: start.clock, seconds: seconds)
        return .book(again)
      })
    {
      return refusal
    }
    let appointment = Appointment(
      ref: Ref(.appointment, try view.nextNumber(of: .appointment)),
      uid: "", owner: owner.id, client: client.ref, purpose: booking.purpose ?? "",
      place: room.map { _ in nil } ?? booking.place, room: room?.id, start: start,
      seconds: seconds, zone: zone)
    return try keep(new: appointment, client: client, owner: owner)
  }

  /// What can be said of a booking without a time of day: the slots of its day, if it has one.
  private func withoutTime(_ booking: Booking, owner: Person, client: Client) throws(Fault)
    -> Decision
  {
    // A part of the day without a day is today's.
    guard let day = booking.when.day ?? booking.when.around.map({ _ in today }) else {
      return refused(.invalidTime, .missingTime)
    }
    let seconds = booking.when.seconds ?? Self.usualSeconds
    let participants = participants(
      owner: owner, client: client.ref, room: try room(named: booking.place))
    let openings = try Openings(
      of: participants, from: day, to: day + SlotSearch.reach, in: self)
    let wanted = WallTime(day, booking.when.around ?? ClockTime(seconds: 9 * 3600))
    let offers = SlotSearch(openings: openings).nearest(to: wanted, seconds: seconds)
    let refusal = Refusal(
      .invalidTime, .missingTime, offers: offers, offerSeconds: seconds, zone: zone)
    return Decision(
      .refused(refusal),
      choices: offers.map { start in
        var again = booking
        again.client = client.ref.description
        again.when = When(day: start.day, clock: start.clock, seconds: seconds)
        return .book(again)
      })
  }

  /// Day and time of a booking; a time without a day is the next time the clock shows it.
  func start(of when: When) -> WallTime? {
    guard let clock = when.clock else { return nil }
    if let day = when.day { return WallTime(day, clock) }
    let here = zone.wallTime(at: now)
    return WallTime(clock >= here.clock ? here.day : here.day + 1, clock)
  }
}

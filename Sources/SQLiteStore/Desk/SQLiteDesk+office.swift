import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  var office: Office {
    get throws(Fault) {
      if let office = memory.office { return office }
      guard let id = try setting("office.id"), let name = try setting("office.zone") else {
        throw .damaged("\(shelf.path): no office was founded in it")
      }
      let zoneName = String(decoding: name, as: UTF8.self)
      guard let zone = Zone(identifier: zoneName) else {
        throw .damaged("the office's zone \(zoneName) is not in this machine's time zone database")
      }
      let office = Office(
        id: String(decoding: id, as: UTF8.self), zone: zone,
        calendar: try given(shelf.holidays),
        hours: try hours(try setting("office.hours") ?? [], zone: zone))
      memory.office = office
      return office
    }
  }

  var handbook: Handbook {
    get throws(Fault) {
      if let handbook = memory.handbook { return handbook }
      let handbook = try given(shelf.handbook)
      memory.handbook = handbook
      return handbook
    }
  }

  /// What the program was given; whoever reads it names the file that is wrong.
  private func given<Result>(_ read: () throws -> Result) throws(Fault) -> Result {
    do { return try read() } catch { throw .storage("\(error)") }
  }

  func setOffice(id: String, zone: String, hours: [UInt8]) throws(Fault) {
    guard let place = Zone(identifier: zone) else {
      throw .storage("no time zone is named \(zone)")
    }
    _ = try self.hours(hours, zone: place)
    try setSetting("office.id", to: Array(id.utf8))
    try setSetting("office.zone", to: Array(zone.utf8))
    try setSetting("office.hours", to: hours)
    try changeRoster()
  }

  private func hours(_ text: [UInt8], zone: Zone) throws(Fault) -> AvailabilityLayer {
    do {
      return try AvailabilityLayer(text, zone: zone)
    } catch {
      throw .damaged("the office's hours: \(error)")
    }
  }

  /// Tells every process that what it remembers is no longer true.
  func changeRoster() throws(Fault) {
    memory.forgetRoster()
    memory.isChanged = true
    memory.roster += 1
    try setMark("roster", to: memory.roster)
  }

  var people: [PersonID: Person] {
    get throws(Fault) {
      if let people = memory.people { return people }
      let sealed = try rows("SELECT id, sealed FROM person") { ($0.text(0), $0.bytes(1)) }
      var people: [PersonID: Person] = [:]
      for (id, bytes) in sealed {
        let place = "person/\(id)"
        let packed = try open(bytes, key: Self.officeKey, for: place)
        let person = try unpack(place) { () throws(Unpacking.Broken) in
          try Person(packed: packed)
        }
        people[person.id] = person
      }
      memory.people = people
      return people
    }
  }

  var rooms: [Person] {
    get throws(Fault) {
      if let rooms = memory.rooms { return rooms }
      let rooms = try people.values.filter(\.isRoom).sorted { $0.id < $1.id }
      memory.rooms = rooms
      return rooms
    }
  }

  /// Who answers to which address.
  var addresses: Roster {
    get throws(Fault) {
      if let addresses = memory.addresses { return addresses }
      let addresses = Roster(try people.values)
      memory.addresses = addresses
      return addresses
    }
  }

  func keep(_ person: Person) throws(Fault) {
    let id = person.id.description
    let sealed = try seal(
      person.packed, with: try sealingKey(for: nil), for: "person/\(id)")
    try run(
      "INSERT INTO person VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed",
      [id, sealed.data])
  }
}

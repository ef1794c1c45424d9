package import Planner

extension Record: Packable {
  package func pack(into packing: inout Packing) {
    switch self {
    case .object(let object):
      packing.add(1)
      object.pack(into: &packing)
    case .client(let client):
      packing.add(2)
      client.pack(into: &packing)
    case .person(let person):
      packing.add(3)
      person.pack(into: &packing)
    case .reminder(let reminder):
      packing.add(4)
      reminder.pack(into: &packing)
    case .ladder(let ladder):
      packing.add(5)
      ladder.pack(into: &packing)
    }
  }

  package init(from unpacking: inout Unpacking) throws(Unpacking.Broken) {
    switch try unpacking.number() {
    case 1: self = .object(try StoredObject(from: &unpacking))
    case 2: self = .client(try Client(from: &unpacking))
    case 3: self = .person(try Person(from: &unpacking))
    case 4: self = .reminder(try Reminder(from: &unpacking))
    case 5: self = .ladder(try Ladder(from: &unpacking))
    default: throw Unpacking.Broken()
    }
  }
}

extension StoredObject {
  func pack(into packing: inout Packing) {
    packing.add(calendar)
    packing.add(name)
    packing.add(uid)
    packing.add(kind.rawValue)
    packing.add(ref?.description)
    packing.add(owner.description)
    packing.add(client?.description)
    packing.add(sequence)
    packing.add(text)
  }

  init(from unpacking: inout Unpacking) throws(Unpacking.Broken) {
    let (calendar, name, uid) = (
      try unpacking.text(), try unpacking.text(), try unpacking.text()
    )
    guard let kind = Kind(rawValue: try unpacking.text()) else { throw Unpacking.Broken() }
    self.init(
      calendar: calendar, name: name, uid: uid, kind: kind,
      ref: try unpacking.optionalRef(), owner: PersonID(try unpacking.text()),
      client: try unpacking.optionalRef(), sequence: try unpacking.number(),
      text: try unpacking.run())
  }
}

extension Unpacking {
  mutating func optionalRef() throws(Broken) -> Ref? {
    guard let text = try optionalText() else { return nil }
    guard let ref = Ref(text) else { throw Broken() }
    return ref
  }
}

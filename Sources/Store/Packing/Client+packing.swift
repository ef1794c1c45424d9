package import Planner

extension Client: Packable {
  package func pack(into packing: inout Packing) {
    packing.add(ref.description)
    packing.add(name)
    packing.add(chineseName)
    packing.add(kind.rawValue)
    packing.add(email)
    packing.add(phone)
    packing.add(city)
    packing.add(language?.rawValue)
    packing.add(broker?.description)
    packing.add(birthday)
  }

  package init(from unpacking: inout Unpacking) throws(Unpacking.Broken) {
    guard let ref = try unpacking.reference() else { throw Unpacking.Broken() }
    let (name, chineseName) = (try unpacking.text(), try unpacking.optionalText())
    guard let kind = Kind(rawValue: try unpacking.text()) else { throw Unpacking.Broken() }
    self.init(
      ref: ref, name: name, chineseName: chineseName, kind: kind,
      email: try unpacking.optionalText(), phone: try unpacking.optionalText(),
      city: try unpacking.optionalText(),
      language: try unpacking.optionalText().flatMap(Language.init(rawValue:)),
      broker: try unpacking.optionalText().map { PersonID($0) },
      birthday: try unpacking.optionalText())
  }
}

extension Unpacking {
  fileprivate mutating func reference() throws(Broken) -> Ref? {
    Ref(try text())
  }
}

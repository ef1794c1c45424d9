import BotFiles

extension RiskScale {
  /// Reads `risk:` of `rules/risk.yaml`.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows([
      "method", "matrix", "floors", "lec", "control_from", "residual_from", "approval", "expiry",
    ])
    method = try entry.required("method").value("method")
    bands = []
    for item in try entry.required("matrix").required("bands").list() {
      try item.knows(["colour", "from", "to"])
      bands.append(
        Band(
          colour: try item.required("colour").value("colour"),
          from: try item.required("from").integer(in: 1...25),
          to: try item.required("to").integer(in: 1...25)))
    }
    let scores = bands.flatMap { $0.from <= $0.to ? Array($0.from...$0.to) : [] }
    guard scores == Array(1...25) else {
      throw try entry.required("matrix").error("the bands have to cover 1 to 25 without a gap")
    }
    floors = []
    for item in try entry.member("floors")?.list() ?? [] {
      floors.append(
        Floor(
          consequence: try item.required("consequence").integer(in: 1...5),
          colour: try item.required("colour").value("colour")))
    }
    tables = try Tables(try entry.required("lec"))
    controlFrom = try entry.required("control_from").value("colour")
    residualFrom = try entry.required("residual_from").value("colour")
    approval = [:]
    for (key, roles) in try entry.required("approval").members() {
      let colour: Colour = try key.value("colour")
      var parties: Set<Party> = []
      for role in try roles.list() { parties.insert(try role.value("role")) }
      approval[colour] = parties
    }
    let expiry = try entry.required("expiry")
    try expiry.knows(["moves_more_than", "after"])
    let move = try expiry.required("moves_more_than")
    guard try move.offset().unit == .businessDays else {
      throw move.error("only business_days can stand here")
    }
    staleAfterMove = try move.offset().count
    let age = try expiry.required("after")
    guard try age.offset().unit == .days else { throw age.error("only days can stand here") }
    staleAfterDays = try age.offset().count
  }
}

extension RiskScale.Tables {
  /// The tables stand with the gravest value first; levels 5 to 1 take the first five.
  fileprivate init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["likelihood", "exposure", "consequence", "bands"])
    func levels(_ name: String) throws(BotFileError) -> [Double] {
      let list = try entry.required(name)
      var values: [Double] = []
      for item in try list.list() { values.append(try item.decimal()) }
      guard values.count >= 5 else { throw list.error("five values at least are expected here") }
      return values.prefix(5).reversed()
    }
    likelihood = try levels("likelihood")
    consequence = try levels("consequence")
    // Brokers are exposed to what they do every working day: the second of the table.
    exposure = try levels("exposure")[3]
    bounds = []
    for item in try entry.required("bands").list() {
      guard let below = item.member("below") else { continue }
      bounds.append((try item.required("colour").value("colour"), try below.decimal()))
    }
  }
}

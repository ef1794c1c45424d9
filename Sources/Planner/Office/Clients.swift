/// Looking clients up and adding one.
extension Deliberation {
  func clients(like words: String?) throws(Fault) -> Decision {
    let book = try view.clients
    guard let words else { return Decision(.clients(book.clients.filter(isKnown), like: nil)) }
    let found = book.all(like: words, where: isKnown)
    if !found.isEmpty { return Decision(.clients(found, like: words)) }
    var near: [Client] = []
    if case .none(let likely) = book.match(words, where: isKnown) { near = likely }
    return refused(.notFound, unknownClient(words, near: near))
  }

  func addClient(name: String, email: String?, phone: String?) throws(Fault) -> Decision {
    let name = name.trimmed
    guard !name.isEmpty, name.utf8.count <= 200 else {
      return refused(.badInput, .badValue(name))
    }
    if case .one(let twin) = try view.clients.match(name, where: { $0.isNamed(name) }) {
      return refused(.conflict, .clientExists(twin))
    }
    let isChinese = name.unicodeScalars.contains { $0.value >= 0x2E80 }
    let client = Client(
      ref: Ref(.client, try view.nextNumber(of: .client)), name: name,
      chineseName: isChinese ? name : nil, email: email, phone: phone, broker: asker.id)
    return Decision(.clientAdded(client), changes: [Change(before: nil, after: .client(client))])
  }
}

extension Client {
  fileprivate func isNamed(_ words: String) -> Bool {
    [name, chineseName].contains { $0?.lowercased() == words.lowercased() }
  }
}

extension String {
  /// The text without white space at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}

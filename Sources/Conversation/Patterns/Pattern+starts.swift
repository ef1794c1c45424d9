extension Pattern {
  /// The literals and the types of slots that a match can begin with.
  var starts: (literals: [[UInt8]], types: Set<Int>, isOpen: Bool) {
    var literals: [[UInt8]] = []
    var types: Set<Int> = []
    var isOpen = false
    var waiting = [start]
    var seen: Set<Int> = []
    while let step = waiting.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch steps[step] {
      case .literal(let bytes, let next):
        if bytes.isEmpty { waiting.append(next) } else { literals.append(bytes) }
      case .gap(let next), .space(let next): waiting.append(next)
      case .slot(_, let type, _): types.insert(type)
      case .fork(let branches): waiting += branches
      case .bundle(let number): waiting += bundles[number].members + [bundles[number].next]
      case .text: isOpen = true
      case .joined, .end: break
      }
    }
    return (literals, types, isOpen)
  }
}

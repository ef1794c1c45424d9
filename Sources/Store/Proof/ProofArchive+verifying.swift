public import Planner
import Wire

extension ProofArchive {
  /// The numbers of the journal's rows in it, in order.
  public var numbers: [Int] { links.map(\.number) }

  /// What is wrong with it, taken for itself: files that do not fit the manifest, rows that do not
  /// fit their links.
  public func findings() -> [Finding] {
    guard let manifest = text(of: Self.manifest) else {
      return [Finding(.unreadable, at: Self.manifest, "is missing")]
    }
    var lines = manifest.split(separator: "\n").map { line in
      String(line.last == "," ? line.dropLast() : line)
    }.filter { $0.hasPrefix("    {\"path\": ") }
    var findings: [Finding] = []
    for file in files where file.path != Self.manifest {
      let line = Self.line(of: file)
      if let place = lines.firstIndex(of: line) {
        lines.remove(at: place)
      } else {
        findings.append(Finding(.unreadable, at: file.path, "is not what the manifest says"))
        lines.removeAll { $0.hasPrefix("    {\"path\": \"\(file.path)\"") }
      }
    }
    findings += lines.map { line in
      let path = line.split(separator: "\"").dropFirst(3).first.map(String.init) ?? line
      return Finding(.unreadable, at: path, "is missing")
    }
    return findings + chainFindings()
  }

  private func chainFindings() -> [Finding] {
    var findings: [Finding] = []
    let lines = text(of: Self.chain)?.split(separator: "\n").count ?? 0
    if links.isEmpty || links.count != lines {
      findings.append(Finding(.chain, at: Self.chain, "cannot be read"))
    }
    var last: Link?
    for link in links {
      let place = "journal \(link.number)"
      defer { last = link }
      guard let row = file(Self.path(ofRow: link.number)) else {
        findings.append(Finding(.chain, at: place, "is missing"))
        continue
      }
      var unpacking = Unpacking(row)
      if (try? unpacking.number()) != link.number {
        findings.append(Finding(.chain, at: place, "is another entry"))
      }
      if JournalRow.link(row, after: link.previous) != link.hash {
        findings.append(Finding(.chain, at: place, "was changed after it was written"))
      }
      if let last, last.number + 1 == link.number, last.hash != link.previous {
        findings.append(Finding(.chain, at: place, "does not follow the entry before it"))
      }
      if let last, last.number >= link.number {
        findings.append(Finding(.chain, at: place, "is out of order"))
      }
    }
    let known = Set(links.map { Self.path(ofRow: $0.number) })
    findings += files.filter { $0.path.hasPrefix("journal/") && !known.contains($0.path) }
      .map { Finding(.chain, at: $0.path, "has no link") }
    return findings
  }

  /// What is wrong with it beside the day-book: rows that are not the journal's, and files that do
  /// not say what the journal's entries say.
  public func findings(against rows: [ChainedRow], entries: [JournalEntry]) throws(Fault)
    -> [Finding]
  {
    var findings: [Finding] = []
    let stored = Dictionary(rows.map { ($0.row.number, $0) }, uniquingKeysWith: { one, _ in one })
    for link in links {
      let place = "journal \(link.number)"
      guard let row = stored[link.number] else {
        findings.append(Finding(.chain, at: place, "is not in the day-book"))
        continue
      }
      if row.hash != link.hash || row.previous != link.previous
        || file(Self.path(ofRow: link.number)) != row.row.packed
      {
        findings.append(Finding(.chain, at: place, "is not what the day-book says"))
      }
    }
    for part in try ProofContents.readable(entries) where file(part.name) != part.bytes {
      findings.append(Finding(.derived, at: part.name, "is not what the day-book's entries say"))
    }
    return findings
  }

  private func file(_ path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }

  private func text(of path: String) -> String? {
    file(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A line of `chain.txt`.
  private struct Link {
    var number: Int
    var previous: [UInt8]
    var hash: [UInt8]
  }

  private var links: [Link] {
    (text(of: Self.chain) ?? "").split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 3, let number = Int(parts[0]), let previous = Hex.bytes(parts[1]),
        let hash = Hex.bytes(parts[2])
      else { return nil }
      return Link(number: number, previous: previous, hash: hash)
    }
  }
}

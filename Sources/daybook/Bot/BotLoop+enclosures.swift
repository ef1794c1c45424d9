import CivilTime
import Conversation
import Planner
import Reception
import Store

extension BotLoop {
  /// Puts the files that come with a reply into the directory in which the program runs, each whole
  /// or not at all; a proof gets the rows of the journal that it is made of.
  func keepFiles(of reply: Reply, at now: Instant) async throws {
    for file in reply.enclosures { try File.write(file.bytes, to: file.name) }
    guard let contents = reply.proof else { return }
    let person = person
    let archive = try await reception.store.read { book in
      ProofArchive(
        contents, rows: try book.chained(contents.entries), head: try book.head,
        office: try book.office.id, by: person, at: now)
    }
    try File.write(archive.bytes, to: contents.name)
  }
}

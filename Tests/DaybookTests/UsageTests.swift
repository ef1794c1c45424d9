import Foundation
import Testing

@Suite("Exit status and complaints")
struct UsageTests {
  @Test(
    "Wrong usage ends with 2 and one line",
    arguments: [
      ["nonsense"], ["bot"], ["bot", "--as"], ["occurrences"], ["when", "--at", "noon"],
      ["init", "--zone", "Nowhere/City"], ["serve", "--port", "99999"],
      ["serve", "--tls-cert", "x.pem"], ["export", "everything"], ["feed", "new", "person"],
      ["feed", "new", "office", "--privacy", "some"], ["feed", "revoke", "x"],
      ["bot", "--as", "li.wei", "--lang", "fr"], ["person", "add", "Li Wei"],
      ["person", "add", "daybook"],
      ["occurrences", "--from", "monday", "x.ics"], ["serve", "--postgres", "postgres://x"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(run.complainedOnce, "\(run.complaints)")
    #expect(run.output.isEmpty)
  }

  @Test(
    "Without a day-book the answer is no, in one line that says what to do",
    arguments: [
      ["bot", "--as", "li.wei"], ["serve"], ["check"], ["person", "list"], ["feed", "list"],
      ["export", "office"], ["import", "x.csv"],
    ])
  func absent(arguments: [String]) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let run = try Program.run(arguments + ["--data", folder.path + "/nothing"])
    #expect(run.status == 1)
    #expect(run.complainedOnce && run.complaints.contains("daybook init"), "\(run.complaints)")
  }

  @Test(
    "Help and version are no complaint", arguments: [["help"], ["--version"], ["help", "bot"]])
  func help(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(!run.output.isEmpty && run.complaints.isEmpty)
  }

  @Test("The day-book is looked for where DAYBOOK_DATA, XDG_DATA_HOME or HOME say")
  func places() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let places = [
      ("DAYBOOK_DATA", ""), ("XDG_DATA_HOME", "/daybook"), ("HOME", "/.local/share/daybook"),
    ]
    for (name, below) in places {
      let place = folder.path + "/" + name
      let run = try Program.run(["check"], environment: [name: place])
      #expect(run.complaints.contains(place + below + ":"), "\(name): \(run.complaints)")
    }
    #expect(try Program.run(["check"]).status == 2)
  }

  @Test("A file that cannot be read is named, with its line where there is one")
  func files() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let broken = try folder.file(
      "broken.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nEND:VCALENDAR\n")
    for (file, complaint) in [
      (broken, "\(broken):4: "), ("nothing.ics", "nothing.ics: no such file"),
      (folder.path, "\(folder.path): is a directory"),
    ] {
      let run = try Program.run(["occurrences", file])
      #expect(run.status == 1)
      #expect(run.complainedOnce && run.complaints.contains(complaint), "\(run.complaints)")
    }
  }

  @Test("An office is made once, and never over another")
  func founding() throws {
    let example = try Example()
    defer { example.remove() }
    let again = try Program.run(["init", "--data", example.data])
    #expect(again.status == 1)
    #expect(again.complainedOnce)
    #expect(try Program.run(["check", "--data", example.data]).status == 0)
    let key = try FileManager.default.attributesOfItem(atPath: example.data + "/daybook.key")
    #expect(key[.posixPermissions] as? Int == 0o600)
  }
}

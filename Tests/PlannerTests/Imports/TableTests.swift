import Planner
import Testing

@Suite("Delimited tables")
struct TableTests {
  func rows(_ text: String) -> [Table.Row] { Table(Array(text.utf8)).rows }

  @Test(
    "Every line ending ends a row",
    arguments: ["a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4", "a,b\n1,2\r\n3,4"])
  func lineEndings(text: String) {
    #expect(rows(text).map(\.fields) == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(rows(text).map(\.line) == [1, 2, 3])
  }

  @Test("Quoted fields hold separators, quotes and line endings, and lines are still counted")
  func quotes() {
    let rows = rows("a,b\n\"x, \"\"y\"\"\",\"one\r\ntwo\n\nthree\"\n5,6\n")
    #expect(rows[1].fields == ["x, \"y\"", "one\ntwo\n\nthree"])
    #expect(rows.map(\.line) == [1, 2, 6])
  }

  @Test(
    "The separator is the one that the header has most of, outside quotes",
    arguments: [
      ("a;b;c\n1,5;2;3", ["1,5", "2", "3"]), ("a\tb\n1,5\t2;3", ["1,5", "2;3"]),
      ("\"x;y;z\",b\n1,2", ["1", "2"]), ("a\n1", ["1"]), ("sep=;\na;b\n1;2", ["1", "2"]),
      ("SEP=,\r\na,b;c;d\r\n1,2", ["1", "2"]),
    ])
  func separators(text: String, last: [String]) {
    #expect(rows(text).last?.fields == last)
  }

  @Test("Blank rows are left out and keep their lines")
  func blankRows() {
    #expect(rows("a,b\n\n,,,\n \n1,2\n\n").map(\.line) == [1, 5])
    #expect(rows("").isEmpty)
    #expect(rows("sep=;").isEmpty)
  }

  @Test("Empty fields count, at the end too")
  func emptyFields() {
    #expect(rows("a,b,c\n,,\n1,,\n").last?.fields == ["1", "", ""])
    #expect(rows("a,b\n\"\",x").last?.fields == ["", "x"])
  }

  @Test("A quote that is never closed is named with the line it opens on")
  func unclosed() {
    let table = Table(Array("a,b\n1,2\n3,\"4\n5,6\n".utf8))
    #expect(table.issues.map(\.line) == [3])
    #expect(table.issues.first?.description == "line 3: a quote opens here and is never closed")
  }

  @Test("Text behind a closing quote is named, blanks there are not")
  func afterQuote() {
    #expect(Table(Array("a,b\n\"1\"x,2\n".utf8)).issues.map(\.line) == [2])
    #expect(Table(Array("a,b\n\"1\" ,2\n".utf8)).issues.isEmpty)
  }

  @Test("A quote inside a field that does not begin with one is a letter like others")
  func innerQuote() {
    #expect(rows("a,b\n5\" pipe,2\n").last?.fields == ["5\" pipe", "2"])
  }

  @Test("A large table is read in a moment")
  func large() {
    let text = "a,b\n" + String(repeating: "1,\"two\nlines\"\n", count: 20_000)
    #expect(rows(text).count == 20_001)
    #expect(rows(text).last?.line == 40_000)
  }
}

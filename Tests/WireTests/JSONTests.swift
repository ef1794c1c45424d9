import Testing
import Wire

@Suite("JSON")
struct JSONTests {
  @Test(
    "JSON of all kinds",
    arguments: [
      (
        "[1,-2,3.50,1e5,\"a\\u00e4\\ud83d\\ude42\\/\",true,null,{\"b\":[]}]",
        "[1,-2,3.50,1e5,\"aä🙂/\",true,null,{\"b\":[]}]"
      ),
      (" {} ", "{}"), ("\"\\u007f\\n\\t\"", "\"\\u007f\\n\\u0009\""),
    ])
  func json(text: String, written: String) {
    #expect(JSONReader.value(of: text)?.text == written)
  }

  @Test(
    "Text that is nearly JSON",
    arguments: [
      "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "1.", ".5", "-", "+1",
      "1e",
      "nul", "'a'", "\"a", "\"\n\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ude00\"", "1 2",
      "{1:2}", "[1 2]", "NaN", "\u{FEFF}1", "\"\\ud83d\\u0041\"",
    ])
  func notJSON(text: String) {
    #expect(JSONReader.value(of: text) == nil)
  }

  @Test("Nesting ends at a depth")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(JSONReader.value(of: nested(64)) != nil)
    #expect(JSONReader.value(of: nested(65)) == nil)
  }

  @Test("Members without a value are left out, unless they are to be null")
  func making() {
    let none: String? = nil
    let object = JSON(members: [("a", 1), ("b", none.map(JSON.string))])
    #expect(object.text == #"{"a":1}"#)
    #expect(
      JSON.object(["a": .string(none), "b": [true, "c"]]).text == #"{"a":null,"b":[true,"c"]}"#)
    #expect(object["a"]?.int == 1)
    #expect(object["b"] == nil)
  }
}

import Testing

@Suite("Texts that come while a line is typed")
struct InterjectionTests {
  private static func at(columns: Int = 40, _ body: (TypingDesk) throws -> Void) throws {
    let desk = try TypingDesk(columns: columns)
    defer { desk.close() }
    try body(desk)
  }

  @Test("It appears above, and the line is as it was", arguments: ["book Wang", "约王芳 明天"])
  func above(typed: String) throws {
    try Self.at { desk in
      try desk.type(typed)
      try desk.wait { $0.typed == "me> \(typed)" }
      try desk.order("say * 提醒 R1")
      try desk.wait(for: ["* 提醒 R1", "me> \(typed)"], cursor: "me> \(typed)")
      try desk.type("!\r")
      try desk.wait(
        for: ["* 提醒 R1", "me> \(typed)!", "got: \(typed)!", "me>"], cursor: "me> ")
    }
  }

  @Test("The cursor stays in the middle, behind the same character")
  func middle() throws {
    try Self.at { desk in
      try desk.type("ab王芳cd\u{2}\u{2}\u{2}")
      try desk.wait { $0.text == ["me> ab王芳cd"] && $0.typed == "me> ab王" }
      try desk.order("say above")
      try desk.wait(for: ["above", "me> ab王芳cd"], cursor: "me> ab王")
      try desk.type("X")
      try desk.wait(for: ["above", "me> ab王X芳cd"], cursor: "me> ab王X")
    }
  }

  @Test("Several come in order, each on lines of its own, a long one over several rows")
  func several() throws {
    try Self.at(columns: 20) { desk in
      try desk.type("abc")
      try desk.order("say 1", "say 2 is longer than a row is", "say 3")
      try desk.wait(
        for: ["1", "2 is longer than a r", "ow is", "3", "me> abc"], cursor: "me> abc")
    }
  }

  @Test("A line of several rows is shown again whole, wherever the cursor is", arguments: [0, 9])
  func wrapped(left: Int) throws {
    try Self.at(columns: 20) { desk in
      // Wide characters that do not fit, or just do; the last row is full to its edge.
      let rows = ["me> 012345678901234", "王3456789012345678王", "01234567890123456789"]
      let typed = String(rows.joined().dropFirst(4))
      try desk.type(typed + String(repeating: "\u{2}", count: left))
      let cursor = left == 0 ? "" : "01234567890"
      try desk.wait(for: rows, cursor: cursor)
      try desk.order("say one", "say two")
      try desk.wait(for: ["one", "two"] + rows, cursor: cursor)
      try desk.type("\r")
      try desk.wait { $0.typed == "me> " && $0.text.count == 9 }
      #expect(Array(desk.screen.text.prefix(5)) == ["one", "two"] + rows)
    }
  }

  @Test("A line that ends at the edge has its cursor on the next row, and keeps it")
  func edge() throws {
    try Self.at(columns: 20) { desk in
      try desk.type("0123456789012345")
      try desk.wait { $0.row == 1 && $0.column == 0 }
      try desk.order("say one")
      try desk.wait { $0.row == 2 && $0.column == 0 }
      #expect(desk.screen.text == ["one", "me> 0123456789012345"])
      try desk.type("6")
      try desk.wait(for: ["one", "me> 0123456789012345", "6"], cursor: "6")
    }
  }

  @Test("While no line is edited it is written at once, and the prompt comes below")
  func busy() throws {
    try Self.at { desk in
      try desk.type("work\r")
      try desk.wait { $0.text.last == "got: work" && $0.column == 0 }
      try desk.order("say while busy", "say and again")
      try desk.wait { $0.text.suffix(2) == ["while busy", "and again"] && $0.column == 0 }
      try desk.order("go")
      try desk.wait(
        for: ["me> work", "got: work", "while busy", "and again", "me>"], cursor: "me> ")
    }
  }

  @Test("A search through the history goes on; the text comes when it ends")
  func search() throws {
    try Self.at { desk in
      try desk.type("first\r")
      try desk.wait { $0.typed == "me> " && $0.text.count == 3 }
      try desk.type("\u{12}fi")
      try desk.wait { $0.text.last == "bck:fi" }
      try desk.order("say later")
      try desk.type("r")
      try desk.wait { $0.text.last == "bck:fir" }
      #expect(!desk.screen.text.contains("later"))
      try desk.type("\u{1B}")
      try desk.wait { $0.text.suffix(2) == ["later", "me> first"] }
    }
  }

  @Test("Between the keys of one key nothing is broken")
  func escape() throws {
    try Self.at { desk in
      try desk.type("abc\u{1B}")
      try desk.wait { $0.typed == "me> abc" }
      try desk.order("say above")
      try desk.wait { $0.text == ["above", "me> abc"] }
      try desk.type("[DX")
      try desk.wait(for: ["above", "me> abXc"], cursor: "me> abX")
    }
  }

  @Test("What waits when it is stopped is written below, and the program ends")
  func stop() throws {
    try Self.at { desk in
      try desk.type("first\r")
      try desk.wait { $0.typed == "me> " && $0.text.count == 3 }
      try desk.type("\u{12}f")
      try desk.wait { $0.text.last == "bck:f" }
      try desk.order("say one", "say two", "stop")
      try desk.wait { $0.text.suffix(3) == ["one", "two", "end"] && !$0.text.contains("bck:f") }
      #expect(desk.status() == 0)
    }
  }

  @Test("The end of the input ends the program; what is no UTF-8 is passed over")
  func end() throws {
    try Self.at { desk in
      try desk.type("\u{3}")
      try desk.wait { $0.text == ["me> ^C", "me>"] && $0.typed == "me> " }
      try desk.type("\u{4}")
      try desk.wait { $0.text.last == "end" }
      #expect(desk.status() == 0)
    }
  }

  @Test("A forgotten line of several rows stays whole above the new prompt")
  func discard() throws {
    try Self.at(columns: 20) { desk in
      try desk.type("01234567890123456789\u{1}")
      try desk.wait { $0.text.count == 2 && $0.typed == "me> " }
      try desk.type("\u{3}")
      try desk.wait(for: ["me> 0123456789012345", "6789^C", "me>"], cursor: "me> ")
    }
  }
}

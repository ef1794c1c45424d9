import Conversation
import FoundationEssentials

extension Session {
  /// Tells the question that waits from every other, in a few letters and digits; nil where none
  /// waits. The same question asked again bears the same mark.
  var mark: String? {
    let question: [UInt8]
    if !choices.isEmpty {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      guard let data = try? encoder.encode(choices) else { return nil }
      question = [UInt8](data)
    } else if let asking {
      question = Array("\(asking.about)/\(asking.prompt)".utf8)
    } else {
      return nil
    }
    // FNV-1a: nobody gains by forging it, since a press could say any line anyway.
    let hash = question.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(String(hash, radix: 36).suffix(8))
  }
}

extension TimeReading {
  /// `until December`, `10 times`, `for ten weeks` after a series.
  func closeSeries(_ found: inout Mention, _ next: Int) -> Int {
    var end = next
    if found.endChain == nil, link(after: end - 1, [.until, .by]) != nil, isNext(end + 1),
      let (last, after) = segment(from: end + 1), last.hasDay, !last.isStretch
    {
      found.endChain = last.chain
      found.range = found.range.lowerBound..<last.range.upperBound
      end = after
    } else {
      var index = end
      while index - end < 2, isNext(index), let filler = link(index),
        !filler.roles.isDisjoint(with: [.lasting, .joint, .times])
      {
        index += 1
      }
      if isNext(index), let number = mention(index) {
        if let count = number.times {
          found.series?.count = count
          found.range = found.range.lowerBound..<number.range.upperBound
          end = index + 1
        } else if number.isBare, number.bareTo == nil, let count = number.bare,
          let times = link(after: index, .times)
        {
          found.series?.count = count
          found.range = found.range.lowerBound..<times.range.upperBound
          end = index + 2
        } else if index > end, number.isLength, let length = number.length,
          let count = found.series?.count(in: length)
        {
          found.series?.count = count
          found.range = found.range.lowerBound..<number.range.upperBound
          end = index + 1
        }
      }
    }
    return end
  }
}

extension SeriesTold {
  /// How often it comes in a length.
  func count(in length: TimeLength) -> Int? {
    let each: Int
    let whole: Int
    switch frequency {
    case .daily: (each, whole) = (1, length.days)
    case .weekly: (each, whole) = (7, length.days)
    case .monthly: (each, whole) = (1, length.months)
    case .yearly: (each, whole) = (12, length.months)
    default: return nil
    }
    let count = whole / (each * interval) * max(1, frequency == .weekly ? weekdays.count : 1)
    return count > 0 ? count : nil
  }
}

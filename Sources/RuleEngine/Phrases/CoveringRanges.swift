/// Answers whether one of many ranges covers another, without looking at all of them.
public struct CoveringRanges {
  private var ranges: [Range<Int>]
  private var longest = 0

  /// - Parameter ranges: in any order.
  public init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    longest = ranges.map(\.count).max() ?? 0
  }

  public func cover(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low > 0, ranges[low - 1].lowerBound + longest >= range.upperBound {
      low -= 1
      if ranges[low].upperBound >= range.upperBound { return true }
    }
    return false
  }
}

/// Values by the node they belong to, those of one node in the order in which they came.
struct ByNode<Value> {
  let values: [Value]
  /// Where the values of each node begin.
  private let starts: [Int32]

  init(_ unsorted: [Value], nodeCount: Int, node: (Value) -> UInt32) {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for value in unsorted { starts[Int(node(value)) + 1] += 1 }
    for node in 1..<starts.count { starts[node] += starts[node - 1] }
    var places = starts
    var order = [Int32](repeating: 0, count: unsorted.count)
    for (index, value) in unsorted.enumerated() {
      let node = Int(node(value))
      order[Int(places[node])] = Int32(index)
      places[node] += 1
    }
    values = order.map { unsorted[Int($0)] }
    self.starts = starts
  }

  @inline(__always)
  func indices(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  subscript(node: Int) -> ArraySlice<Value> { values[indices(of: node)] }
}

"""What moved while a page loaded, asked in a browser: the parts of its cumulative layout shift."""

SHIFTS = """() => new Promise(done => {
  const moved = [];
  const place = ({x, y, width, height}) => `${x},${y} ${width}x${height}`;
  const told = ({node, previousRect, currentRect}) =>
    `${node?.outerHTML?.slice(0, 80) ?? node?.data}: from ${place(previousRect)} to ${place(currentRect)}`;
  new PerformanceObserver(list => list.getEntries().forEach(shift => moved.push([shift.value, ...shift.sources.map(told)])))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(moved), 300);
})"""

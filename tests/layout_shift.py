"""How far the parts of a page moved while it loaded, asked in a browser: cumulative layout shift."""

SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""

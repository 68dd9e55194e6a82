// Before the first paint: that scripts run, and how this reader wants to read. Small, because the page waits for it.
{
  const { dataset } = document.documentElement;
  dataset.script = '';
  try {
    const { textSize, contrast } = JSON.parse(localStorage.getItem('reading') ?? '{}');
    if (/^(?:90|112|125|150)$/.test(textSize)) dataset.textSize = textSize;
    if (/^(?:more|normal)$/.test(contrast)) dataset.contrast = contrast;
  } catch {
    // Where nothing may be remembered, the page is as it comes.
  }
}

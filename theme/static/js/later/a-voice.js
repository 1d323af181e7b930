// The voice that reads the script of this page; none where the device has none.
const TAGS = { "zh-Hans": ["zh-cn", "cmn-hans", "zh"], "zh-Hant": ["zh-tw", "zh-hk", "zh"], "zh-Hant-HK": ["zh-hk", "zh-tw", "zh"] };

banmian.voice = () => {
  const voices = speechSynthesis.getVoices();
  for (const tag of TAGS[document.documentElement.lang] ?? []) {
    const fit = voices.filter((one) => one.lang.replace("_", "-").toLowerCase().startsWith(tag));
    if (fit.length) return fit.find((one) => one.localService) ?? fit[0];
  }
};

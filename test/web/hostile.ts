const ATTACK =
  '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><svg onload=window.pwned=1>'

/** A report whose every field tries to become markup. */
export const HOSTILE = {
  id: 'hostile',
  title: `Five killed ${ATTACK} in Batumi`,
  source: `Paper ${ATTACK}`,
  url: 'https://example.test/"><script>window.pwned=1</script>',
  publishedAt: '2026-05-12T11:00:00Z',
  text: `BATUMI - Five people were killed in an explosion in Batumi, ${ATTACK} police said.\n\n"${ATTACK} javascript:window.pwned=1 {{constructor.constructor('window.pwned=1')()}}," the ministry said.`,
}

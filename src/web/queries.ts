import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** What is asked of the server and how it is kept; the first words of a key are what live changes name. */
export const queries = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: api.session }),
  stories: (standing: string, q: string) =>
    queryOptions({ queryKey: ['stories', standing, q], queryFn: () => api.stories({ standing, q }) }),
  story: (id: string, asOf: string | null) =>
    queryOptions({
      queryKey: ['story', id, asOf],
      queryFn: () => api.story(id, asOf),
      placeholderData: (previous) => (previous?.id === id ? previous : undefined),
    }),
  context: (id: string) => queryOptions({ queryKey: ['context', id], queryFn: () => api.context(id) }),
  differences: (id: string, from: string, to: string | null) =>
    queryOptions({
      queryKey: ['differences', id, from, to],
      queryFn: () => api.differences(id, from, to),
      placeholderData: (previous) => previous,
    }),
  storyChanges: (id: string) =>
    queryOptions({ queryKey: ['changes', id], queryFn: () => api.storyChanges(id) }),
  reports: (cursor: string) =>
    queryOptions({ queryKey: ['reports', cursor], queryFn: () => api.reports({ limit: 50, cursor }) }),
  report: (id: string) => queryOptions({ queryKey: ['report', id], queryFn: () => api.report(id) }),
  reading: (id: string, judged: boolean) =>
    queryOptions({ queryKey: ['reading', id, judged], queryFn: () => api.reading(id, judged) }),
  revisions: (id: string) => queryOptions({ queryKey: ['revisions', id], queryFn: () => api.revisions(id) }),
  facts: (standing: string) =>
    queryOptions({ queryKey: ['facts', standing], queryFn: () => api.facts({ standing, limit: 24 }) }),
  search: (q: string) =>
    queryOptions({ queryKey: ['search', q], queryFn: () => api.search(q), enabled: q.trim() !== '' }),
  judgements: (report: string | null) =>
    queryOptions({ queryKey: ['judgements', report], queryFn: () => api.judgements({ report }) }),
  sources: () => queryOptions({ queryKey: ['sources'], queryFn: api.sources }),
  samples: () => queryOptions({ queryKey: ['samples'], queryFn: api.samples }),
}

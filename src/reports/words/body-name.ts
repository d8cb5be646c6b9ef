import type { Ref } from '../../domain/agencies/register.ts'
import type { BodyName, StatusView } from '../../domain/follow-up/view.ts'

/** What bodies and provinces are called. */
export interface NameWording extends Pick<StatusView, 'provinces'> {
  readonly names: Readonly<Record<Ref, Pick<BodyName, Form | 'province'>>>
}

type Form = 'name' | 'short'

/** What bodies named together are called: with their provinces where they are of several. */
export function namesTogether(refs: readonly Ref[], view: NameWording, form: Form): ReadonlyMap<Ref, string> {
  const areOfSeveral = new Set(refs.map((ref) => view.names[ref]?.province)).size > 1
  return new Map(
    refs.map((ref) => [ref, areOfSeveral ? inProvince(ref, view, form) : nameOf(ref, view, form)]),
  )
}

/** What each body is called where it stands alone: with its province where a body of another bears its name. */
export function namesApart(view: NameWording): (ref: Ref, form: Form) => string {
  const bearers = new Map<string, Set<string>>()
  for (const { name, province } of Object.values(view.names)) {
    const known = bearers.get(name)
    if (known === undefined) bearers.set(name, new Set([province]))
    else known.add(province)
  }
  return (ref, form) => {
    const isShared = (bearers.get(nameOf(ref, view, 'name'))?.size ?? 0) > 1
    return isShared ? inProvince(ref, view, form) : nameOf(ref, view, form)
  }
}

/** The name followed by that of the province, as offices write it, unless it holds that already. */
export function inProvince(ref: Ref, view: NameWording, form: Form): string {
  const name = nameOf(ref, view, form)
  const province = view.names[ref]?.province
  const called = province === undefined ? undefined : view.provinces[province]
  return called === undefined || name.includes(called) ? name : `${name} ${called}`
}

function nameOf(ref: Ref, { names }: NameWording, form: Form): string {
  return names[ref]?.[form] ?? ref
}

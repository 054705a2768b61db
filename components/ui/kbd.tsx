/** A key, shown to those who see it; `aria-keyshortcuts` on the control says it to the others. */
export function Kbd({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-5 items-center justify-center rounded-[5px] border border-current px-1 font-sans text-xs leading-[1.35] sm:inline-flex pointer-coarse:hidden"
    >
      {children}
    </span>
  )
}

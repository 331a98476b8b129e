/** A small screen that is held upright and touched: there the flat article is what can be read. */
export const isPhone = (): boolean => matchMedia('(max-width: 600px) and (hover: none)').matches

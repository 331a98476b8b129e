import { z } from 'zod'

/** The keys that a schema knows at a path; none where it takes any, or may be of several kinds. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const found = path.reduce<z.core.$ZodType | undefined>(inside, schema)
  const own = found === undefined ? undefined : unwrapped(found)
  return own instanceof z.ZodObject ? Object.keys(own.shape) : []
}

function inside(holder: z.core.$ZodType | undefined, part: PropertyKey): z.core.$ZodType | undefined {
  const own = holder === undefined ? undefined : unwrapped(holder)
  if (own instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = own.shape
    return shape[String(part)]
  }
  return own instanceof z.ZodRecord ? own.valueType : own instanceof z.ZodArray ? own.element : undefined
}

/** Without what is said of it besides: that it may be missing, what it is then, what is made of it. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap())
    : schema instanceof z.ZodPipe
    ? unwrapped(schema.in)
    : schema
}

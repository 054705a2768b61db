type Props = {
  /** The first heads the names of the rows. */
  columns: readonly string[]
  rows: readonly (readonly [name: string, ...values: (string | number)[]])[]
}

/** The numbers of a figure, to be read out or copied. */
export function NumberTable({ columns, rows }: Props) {
  const [first, ...others] = columns
  return (
    <table className="border-collapse text-small tabular-nums">
      <thead>
        <tr>
          <th scope="col" className="border-line border-b py-1 pr-2 text-left align-bottom font-semibold">
            {first}
          </th>
          {others.map(column => (
            <th
              key={column}
              scope="col"
              className="border-line border-b py-1 pl-3 text-right align-bottom font-semibold"
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row" className="border-line border-b py-1 pr-2 text-left font-normal">
              {name}
            </th>
            {values.map((value, index) => (
              <td key={others[index]} className="break-keep border-line border-b py-1 pl-3 text-right">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

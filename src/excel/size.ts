// The place and size of a range, as Office.js gives it.
export interface Size {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const SIZE = "rowIndex,columnIndex,rowCount,columnCount";

export const cellCount = ({ rowCount, columnCount }: Size): number => rowCount * columnCount;

export const sizeOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Size): Size => ({ rowIndex, columnIndex, rowCount, columnCount });

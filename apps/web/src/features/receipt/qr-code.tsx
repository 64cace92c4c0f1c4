import { useQuery } from '@tanstack/react-query';
import { qrSquares } from './qr-squares';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** A QR code as one path. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data } = useQuery({ queryKey: ['qr-code', text], queryFn: () => qrSquares(text), staleTime: Infinity });
  if (data === undefined) return null;
  const { size, dark } = data;
  const path = dark.map(({ x, y }) => `M${String(x)} ${String(y)}h1v1h-1z`).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`-2 -2 ${String(size + 4)} ${String(size + 4)}`} shapeRendering="crispEdges">
      <rect x={-2} y={-2} width={size + 4} height={size + 4} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

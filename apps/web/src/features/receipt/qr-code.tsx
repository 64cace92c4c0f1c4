import { useQuery } from '@tanstack/react-query';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** A QR code as one path; what draws it is loaded when it is shown. */
export function QrCode({ text, label }: QrCodeProps) {
  const drawn = useQuery({ queryKey: ['qr-code', text], queryFn: () => draw(text), staleTime: Infinity });
  if (drawn.data === undefined) return null;
  const { size, path } = drawn.data;
  return (
    <svg role="img" aria-label={label} viewBox={`-2 -2 ${String(size + 4)} ${String(size + 4)}`} shapeRendering="crispEdges">
      <rect x={-2} y={-2} width={size + 4} height={size + 4} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

async function draw(text: string): Promise<{ readonly size: number; readonly path: string }> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const dark = Array.from({ length: modules.size ** 2 }, (_, at) => at).filter((at) => modules.data[at] === 1);
  const path = dark.map((at) => `M${String(at % modules.size)} ${String(Math.floor(at / modules.size))}h1v1h-1z`).join('');
  return { size: modules.size, path };
}

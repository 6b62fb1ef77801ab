# Not Here for Google Chrome: installs it by force and sets its policy for this computer. Run as the system account.
# The way back: delete the value 86050 of ExtensionInstallForcelist and the key in $policy.
# This removes the extension and its local records.
$ErrorActionPreference = 'Stop'
function Text([string] $base64) { [Text.Encoding]::Unicode.GetString([Convert]::FromBase64String($base64)) }
function Put([string] $key, [string] $name, $value, [string] $type) {
  if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }
  New-ItemProperty -LiteralPath $key -Name $name -Value $value -PropertyType $type -Force | Out-Null
}
$browser = 'HKLM:\Software\Policies\Google\Chrome'
$policy = 'HKLM:\Software\Policies\Google\Chrome\3rdparty\extensions\PUT-YOUR-EXTENSION-ID-HERE\policy'
if (Test-Path -LiteralPath $policy) { Remove-Item -LiteralPath $policy -Recurse -Force }
New-Item -Path $policy -Force | Out-Null
Put "$browser\ExtensionInstallForcelist" '86050' 'PUT-YOUR-EXTENSION-ID-HERE;https://PUT-YOUR-UPDATE-ADDRESS-HERE/update.xml' 'String'
Put $policy 'organizationName' 'Lakeside Family Clinic' 'String'
Put $policy 'policyVersion' '2026-03' 'String'
Put $policy 'policyTexts' '[{"language":"en","title":"How we message at Lakeside","body":"# The rule\nPatient information goes through the portal or Lakeside Chat only.\n\n# Questions\nAsk the privacy officer.","why":"Messenger has no agreement with Lakeside to protect patient information."}]' 'String'
Put $policy 'monitoringVersion' '2026-03' 'String'
Put $policy 'monitoringTexts' '[{"language":"en","title":"What is checked on this computer","body":"# What is read\nThe message you are about to send on Messenger.\n\n# What is recorded\nThe time and the kind of information, never your words."}]' 'String'
Put $policy 'trainings' '[{"title":"Five minutes on safe messaging","url":"https://training.lakeside.example/messaging"}]' 'String'
Put $policy 'trainingDays' 14 'DWord'
Put $policy 'privacyOfficer' '{"name":"Dana Ortiz","email":"privacy@lakeside.example","phone":"555-0142"}' 'String'
Put $policy 'platforms' '[{"name":"Lakeside Chat","url":"https://chat.lakeside.example/","audience":"team","baaSignedOn":"2026-01-15","encryption":true,"accessControl":true,"auditLog":true,"secureStorage":true},{"name":"Lakeside patient portal","url":"https://portal.lakeside.example/","audience":"patients","baaSignedOn":"2025-11-03","encryption":true,"accessControl":true,"auditLog":true,"secureStorage":true}]' 'String'
Put $policy 'portalReplies' '[{"language":"en","text":"Thank you for writing. We cannot answer here. Please use portal.lakeside.example or call 555-010-0100."}]' 'String'
Put $policy 'emergencyTexts' '[{"language":"en","text":"Is a life at risk? Call 911 now, then our charge nurse at 555-010-0111."}]' 'String'
Put $policy 'emergencyOverride' 0 'DWord'
Put $policy 'enforcement' 'block' 'String'
Put $policy 'sensitivity' 'balanced' 'String'
Put $policy 'overrides' 'confirm' 'String'
Put $policy 'images' 'warn' 'String'
Put $policy 'files' 'block' 'String'
Put $policy 'readThread' 1 'DWord'
Put $policy 'idPatterns' '[{"kind":"mrn","pattern":"\\bLK-?\\d{7}\\b"}]' 'String'
Put $policy 'patientExceptions' '{"approvedBy":"Dana Ortiz, privacy officer","approvedOn":"2026-02-01","reference":"C-\\d{4,8}"}' 'String'
Put $policy 'identity' 'profile' 'String'
Put $policy 'sharedDevice' 1 'DWord'
Put $policy 'coachingAfter' 5 'DWord'
Put $policy 'showNumbers' 1 'DWord'
Put $policy 'escalationAfter' 0 'DWord'
Put $policy 'breachNoticeDays' 30 'DWord'
Put $policy 'incidentUrl' 'https://intranet.lakeside.example/incidents' 'String'
Put $policy 'retentionDays' 90 'DWord'
Put $policy 'evidenceDays' 2192 'DWord'
Put $policy 'collectorUrl' 'https://collector.lakeside.example/v1/logs' 'String'
Put $policy 'collectorHeader' 'Authorization: Bearer EXAMPLE-TOKEN' 'String'
New-Item -Path "$policy\staffNames" -Force | Out-Null
Put "$policy\staffNames" '1' 'Dr. Priya Raman' 'String'
Put "$policy\staffNames" '2' 'Luis Ortega' 'String'
New-Item -Path "$policy\clinicPhones" -Force | Out-Null
Put "$policy\clinicPhones" '1' '(555) 010-0100' 'String'
Put "$policy\clinicPhones" '2' '555-010-0199' 'String'
New-Item -Path "$policy\emailDomains" -Force | Out-Null
Put "$policy\emailDomains" '1' 'lakeside.example' 'String'
New-Item -Path "$policy\addresses" -Force | Out-Null
Put "$policy\addresses" '1' '120 Harbor Road' 'String'

/**
 * Claims of IANA's "JSON Web Token Claims" (2026-07-20) that an RFC defines, and after them a few private ones that are met
 * often. Kinds: n NumericDate, s string, u StringOrURI, b boolean, d number, o object, a array, x string or array,
 * t array of strings, - not said or various. Meanings are our own words.
 */
export const claimRows = `#RFC 7519
iss 4.1.1 u Who made the token
sub 4.1.2 u Whom or what the token is about
aud 4.1.3 x For whom the token is meant; others refuse it
exp 4.1.4 n Refuse it from this moment on
nbf 4.1.5 n Refuse it before this moment
iat 4.1.6 n When the token was made
jti 4.1.7 s The token's own id, for spotting a replay
#RFC 7800
cnf 3.1 o The key whose holder alone may use the token
#RFC 8693
act 4.1 o Who acts on behalf of the subject
scope 4.2 s What the token allows, separated by spaces
client_id 4.3 s The OAuth client that asked for the token
may_act 4.4 o Who may act on behalf of the subject
#RFC 9068
roles 2.2.3.1 a Roles of the subject
groups 2.2.3.1 a Groups that the subject belongs to
entitlements 2.2.3.1 a What the subject is entitled to
#RFC 9396
authorization_details 9.1 a Fine-grained rights of the token
#RFC 9449
htm 4.2 s HTTP method of the request that this proof is for
htu 4.2 s Address of the request that this proof is for
ath 4.2 s Hash of the access token that this proof belongs to
#RFC 9901
_sd 4.2.4.1 t Digests of members that may be disclosed
... 4.2.4.2 s Digest of an array element that may be disclosed
_sd_alg 4.1.1 s Hash algorithm of the digests
sd_hash 4.3 s Digest of the SD-JWT that this key binding is for
#Token Status List
status 6.1 o Where to look up whether the token was revoked
status_list 5.1 o States of many tokens in one list
ttl 5.1 d Seconds that a copy of the list may be kept
#RFC 8417
events 2.2 o What happened, by type of event
toe 2.2 n When the event happened
txn 2.2 s The transaction that the event belongs to
#RFC 9493
sub_id 4.1 o The subject, by an identifier that tells its format
#RFC 9701
token_introspection 5 o What the server says of another token
#RFC 9200
ace_profile 5.10 - How client and server shall talk
cnonce 5.10 s A nonce from the server, to prove freshness
exi 5.10.3 d Seconds to live from first sight on
#RFC 8055
sip_from_tag - s Tag of the SIP From header
sip_date - - Date header of the SIP request
sip_callid - s Call-Id of the SIP request
sip_cseq_num - - CSeq number of the SIP request
sip_via_branch - s Branch of the SIP Via header
#RFC 8225
orig 5.2.1 o Who calls
dest 5.2.1 o Who is called
mky 5.2.2 - Fingerprints of the media keys
#RFC 8443
rph 3 o Priority that the call is allowed to ask for
#RFC 8485
vot - s How far the identity may be trusted, as a vector
vtm - s Where that vector of trust is explained
#RFC 8588
attest - s How sure the carrier is of the caller (A, B, C)
origid - s Opaque id of where the call came from
#RFC 8688
jcard - - Contact card of who rejected the call
#RFC 8946
div - o Whom the call was diverted from
opt - s The original token of the call, whole
#RFC 9027
sph - s Priority of an emergency call
#RFC 9447
atc - o What an ACME authority token vouches for
#RFC 9475
msgi - s Digest of the message
#RFC 9795
rcd - o Name, logo and card of the caller
rcdi - o Digests of what the call data link to
crn - s Why the caller calls
#RFC 9711
eat_nonce - x Freshness nonce of the attestation
ueid - s Id of the device, unique everywhere
sueids - o Ids of the device that may change in its life
oemid - - Maker of the hardware
hwmodel - s Model of the hardware
hwversion - a Version of the hardware
oemboot - b Whether only the maker's software was booted
dbgstat - - State of the debug facilities
location - o Where the device is
eat_profile - s Profile that the attestation follows
submods - o Attestations of the submodules
uptime - d Seconds since the device was started
bootcount - d How often the device was started
bootseed - s Random value of this start of the device
dloas - a Where its certifications can be read
swname - s Name of the software
swversion - a Version of the software
manifests - a Descriptions of the installed software
measurements - a Measurements of software and memory
measres - a Results of comparing measurements
intuse - - What the attestation is to be used for
#RFC 9246
cdniv 2.1.8 d Version of this set of claims
cdnicrit 2.1.9 - Claims that must be understood
cdniip 2.1.10 s Address of the client, encrypted
cdniuc 2.1.11 s Which addresses the token opens
cdniets 2.1.12 d Seconds to add when the token is renewed
cdnistt 2.1.13 d How a renewed token is handed over
cdnistd 2.1.14 d Path depth of the renewed token
#RFC 9321
sig_val_claims 3.2.3 o Results of validating a signature
#RFC 9560
rdap_allowed_purposes 3.1.5.1 t Purposes that may be queried for
rdap_dnt_allowed 3.1.5.2 b Whether "do not track" may be asked for
#RFC 9999
cmw 3.1 - Wrapped attestation evidence or results
#
scp - - Scopes, as Microsoft and Okta name them
tid - - Tenant, at Microsoft Entra
oid - - Id of the user in the tenant, at Microsoft Entra
upn - - User principal name, at Microsoft Entra
unique_name - - Name to show, at Microsoft Entra
appid - - Client that asked for it, at Microsoft Entra
ver - - Version of the token's format, at Microsoft and Okta
idp - - Identity provider that signed the user in
wids - - Tenant-wide roles, at Microsoft Entra
uti - - The token's own id, at Microsoft Entra
cid - - Client that asked for it, at Okta
uid - - Id of the user, at Okta
realm_access - - Roles in the realm, at Keycloak
resource_access - - Roles by client, at Keycloak
session_state - - Id of the session, at Keycloak
permissions - - What is allowed, at Auth0
org_id - - Organization of the user, at Auth0
gty - - Grant type, at Auth0
hd - - Domain of the user's organization, at Google
firebase - - How the user signed in, at Firebase
user_id - - Id of the user, at Firebase and others
token_use - - "id" or "access", at Amazon Cognito
cognito:groups - - Groups of the user, at Amazon Cognito
cognito:username - - Name of the user, at Amazon Cognito
app_metadata - - Data set by the application, at Supabase
role - - Role of the subject; of the database, at Supabase`;

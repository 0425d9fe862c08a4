#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_8 = arith.constant 1.000000e-05 : f64
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_11 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_9 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.truncf %cst_8 : f64 to f32
      %21 = arith.addf %in, %20 : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.rsqrt %in : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_12 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.subf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_12 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.mulf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_13 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_13 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.mulf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_14 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_14 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.addf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_5 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.truncf %cst_8 : f64 to f32
      %21 = arith.addf %in, %20 : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.rsqrt %in : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %expanded_15 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_16 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_15 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.subf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.mulf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_17 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.mulf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_18 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.addf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %cst_0 : tensor<1x8x8x8xf32>, tensor<f32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.mulf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %17 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %20 = arith.addf %in, %in_19 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.cmpf ugt, %in, %cst : f32
      %21 = arith.select %20, %in, %cst : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    return %19 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_7: "0x040000006474223E0A3A2F3E9CC41F3EEF29E03C0BBA013E0074DC3AD37FEDBD6F2EFABD",
      torch_tensor_8_torch.float32_6: "0x04000000B82B6D3F4F755E3F54A3A53F4049913F8AA29F3F0655A03FA2F08D3F1E44893F",
      torch_tensor_8_torch.float32_5: "0x0400000093D31E3F20F3BA3F1C16BB3F4BE24D3FCD58423F51392B3F6539153F8675AC3F",
      torch_tensor_8_torch.float32_4: "0x04000000637D6C3D43F1E53D4B04F53DDFB604BD037DCE3A0BCD07BE48108DBD272A0EBE",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000D007263EBFC1033EF093893E16D405BE3061DE3D98C0213E3F7EA7BE41DB51BE5DE43B3EF7CC7E3DA7B46EBD5E6CBDBDEC3E0F3E813C7E3E744C863E344C4C3E9011CB3DED708DBE6C6E503E920C1EBE2EFD4E3EDF587DBE771AED3D770F25BCCD0C833ED1211E3DDC81323E2EC1A8BEE561DA3D0800B2BE4A92A5BE35B2B3BE779682BED5F016BE64E8BA3D9B303F3D6E52D5BDCC02063EFF8BA7BEC8DFA33E9E9441BE085117BE51F6463C87AC0ABE1342063E36FD0FBD1011303E5B1A58BD2D270BBE66BB433D2F5C0A3E7936433E96B9433A5900603EBFB43FBE33E9BCBD6D2EB4BE130189BE132C9BBEFA5977BE73E3EF3D734353BEB735B0BEE8CEA8BE",
      torch_tensor_8_torch.float32_3: "0x040000005B0DA23D93279CBDAFB8563E37A67FBD5325C83CD2A0EEBDFFD9EDBD378F93BD",
      torch_tensor_8_torch.float32_2: "0x04000000454FBA3F0036613FEB78803F2ACEA13F85B8533F25BE0D3F3C13A23F65C8643F",
      torch_tensor_8_torch.float32_1: "0x04000000D701093FFB5DBE3FF614923F20DA713FF78F753F8240B93FE6FF8E3F8ABC5B3F",
      torch_tensor_8_torch.float32: "0x04000000C3B1CFBD7B6218BD6EED99BD8698B0BD2BF405BDCB7B553D1840013E005316BE",
      torch_tensor_8_8_3_3_torch.float32: "0x040000003A58DE3DDFE5BDBD6D10D03D11DE94BD84BD48BDA3CA88BDFC1D1C3D5B71D3BDBE4094BD01E0993C60616CBD3050C13D56FF2CBC3AFB3A3D17DB4C3D632A9BBDC93EC93DAC409D3D06592E3D0FB0DCBDADD4E93D080AA0BDF997C83DFFF0DE3D03DFF0BA8FC2523D66FEB3BD27DCA33D11ED103CE4C6CA3C063189BCC3ABA83DBE25C0BD113EA23CC159483D646C913D14B482BD4B8D2F3C0A920F3DBE3071BDA16869BD8908693CF5D466BDF10AF13DCC01EC3C234421BD23F2E43C87664FBD84DC12BCF89A023D05FE3F3D9DD29F3C35FBE2B7D19B4ABDE85FD6BD0776B53D0310E5BC5AFAE8BDA8C3B13D504FC23DEDDDE5BCE68FED3A522BA4BD7A9B993D04F1C7BDA794B43D4724243D3349CD3D0A637BBD151406BC71135CBAAA14333DC7F2FC3C457FDA3C7332F03DCCB5F13C05108EBD9E9766BDE17A893D142BE13D7AAFDCBD8676C4BDBCE8C0BDE009BB3DD1A893BD9DC1873D28FF3FBD4548903DF8CB98BBAEB418BD75BFAA3D8B3DEA3D055E44BDA6FBAE3DD1C1C4BDFA62B7BDCB15063B0079CB3DF1BDB23BDD5FB43D204F903DABF1963DA781283D9B22E9BDF67DB8BD28C5C6BD2DA6E13C1BEA973CDBC2863C7522E3BD03BEFE3C444C8FBD675CE8BDCF3ADF3C9802B5BBE659B5BD2CDA273B4EE44F3D4657E7BD345C84BB0863C23D21FBCF3D10CA46BD515B34BDA0D57DBD642FB8BDA1456ABDCABE9D3D244DAA3D1E471DBD7B0D743C09DB90BD36F496BCFA629A3D195E963D0F00A7BC8199C0BD673287BB81666DBD5FE1E43C1C7ADC3D6CFE3A3B0FC8B8BC31EB87BCD49A7BBBEDA0DF3CE04AE3BA7402DCBDD1D7DC3D7C858CBDE3EEEB3DF997FCBB4C40E2BB552F6D3DFD1E54BDD3A4903AC68F32BD9C85A8BD55B5973D6F5AB03DD9A35A3DEF25EC3D2553743D7BE5CB3DB6F1DEBC1818B53D26E6F33C5F21F5B8D27BB33D63A1BBBD3D5989BB92F95ABDF830EE3D75CB67BC51CE293D92BDAA3D20BF7B3DBE3D3EBD8C463B3B5480963DDFCB4BBD37FD1F3CA3A8B5BDF0B5D33CDCFEA63D61C0043C6BF3983CA457CB3D9872843B671F39BDEC57B83D25B9AEBD55A0633D2A8A9C3DE4119CBA4706EDBDC110593D1CDD983DB6BE50BCC03DA23D2B783D3D65CED53C095BDF3DE48A67BD7FFB993C91B2B5BD4127D23D00531A3D9083D63D0302C0BDBA06D23D8AFF963D4629D23D65CD55BDC9E9C5BD25A5A9BCF3FCBE3DAAD2EC3D741A33BCB1945B3C7D772FBC09251ABC1B2FA43C3AF7613DDE4ADFBC1F47BABD18CC61BB7737853D9B5BC2BD761BE23D3F4C2C3DFD9D633D8DA9693D7930A63D54A6D33D12DF54BD4E46FD3C000E913DFEF8EEBDA1CA8B3D1DB7E7BD89749DBD8A928DBDA584A4BD606FADBDDB678E3D3E5ED0BD4E806ABD82DAE1BD6AED3EBDF1D4E5B92B5E223D05EA78BD9DC4AA3CCC956A3DD289C33DF614BBBC5FDBA3BD5B07943DDBD52DBDA3EFE6BD783F38BDA3DB95BCF6E4D43C4678B73D9C1C993DC99E4EBD9990C33DFDB8313D77CCF83CF03FB0BDC2CBA3BCE6692C3DB1EC0DBD9E844C3D0A60613D325EA8BD5390C33D9A78473C088500BC510312BC5FCA14BC22975ABCF19621BDFE078E3C48D200BD0A6BC33DF53525BDA67ADDBD8944EF3D37818E3D62D3ABBD0198BE3DDA27D2BD4F2E70BD241E7ABD3843A03C9609033DBB0245BD9AE122BD587581BD09F6B83D110F6B3DA7422A3CD2EAD13B8040F03B05FBDDBC41A85ABD5E5AD93DE0933CBDA2B094BD64A140BCC0B0143DB040CEBD08F1033D8200B8BB9F5C60BD4B4E723C4B8B403C4FBCE8BD75FB623D5BF5373DACC68ABDC37E183D8E817EBD797FB33D8A8457BDE7D02C3DBDDB1B3D771EDEBB9D7D84BDED2A653DDB24FA3CCD3D60BDEFDE85BCECBA473D839ACBBDB25D8D3C6F55CD3CB790ECBD47398B3CA217BDBD486ED8BDB5E6D33D0127783D21C8AC3D4CF6D63DBDFF81BD661E4EBDC7B36BB7B2E8413DD3A6463C07D030BCCB2CF13DE17F6BBDC4795C3D407B473D348B69BD9F59893DD74AA63D2BCCBEBC5446A3BD7054943DA48FB63D8855353D60826E3C9B836B3D185F143D4FE314BDE5CDB1BDBFE152BDB7B42A3D786343BD9A37383DD1957ABD13BAB5BD242BAB3DD99A98BD2BB5133D8784CC3D54CAE13B36D3963DDC53FFBCF628D0BD59D966BD5D8B14BDF5548CBD1A1591BD2A0F543DDEE3DF3D78F1993D843A223D17D9BFBD8648A0BC2492313DA248D43DE5286CBDB1038F3DBEA78A3DCD9BD2BCD943DDBD7E835E3D29D1763D0E79BFBD7209BC3DE2C5E4BBDD22B5BD3890273C0E75873D44328C3B2BD5BABD43C681BDC8348E3DB15F4E3DA7859A3DCB9C313DA3529C3DF72CD3BC3CB9603D98DE063D9EEDA73C7636D73D1EB23CBD68B0B73D20D73CBDFD97C13D7C019FBCD6B1B53DA1331EBD47231E3C5661D33DFF6228BCEAA51EBCDA284BBD60FDAC3D13FC7D3D16F9D4BC38B700BD3767D73D686F923DD397C33D05647EBDF04836BD5A349EBDF317B2BD68F754BC78FC9ABB551E73BDE46516BDAA66213C6392BDBCE647BABD5B81C63DB11F21BDDACCA53C41F7663D6267DDBD4A207ABC7881B9BD8F70D23D87E65CBD25F5A43D6EDEF43B4A554DBD9F47423D0DA4C0BDA99E2FBD888B6BBC51D6E83D237CD2BD4A10333DCCB2EE3DC432D1BC254F80BDDF769EBD8811C4BCB1BBC33D9D0999BDC808E63D8E50BEBD61D2C63D4828E13BD77208BD4898C4BD28CD6FBDA33A98BD1A55D4BD00C321BD1767B13D6227D6BDF324BE3D99BCFE3CC4B4863D9F8E5BBCC2BF65BD5412593D9D86B03D5E71083D4EBC693D6B4FF13D2D8CB13C414270BD1568803D3D2883BD2217CC3D94D59B3C72465E3D7C52943C8118CD3D5B37813DA16EA53DDF8265BD8EC4AA3C7DCAA53DB15FA93DCDDC1CBD43AAB63DBEAEDBBD7F4EB93D651141BDD35FA6BD284ECA3D6143D0BA77BF3CBD2C447E3D957AAC3D679B663CFDE3ACBD182C58BD56C684BD4C042C3D43A0E2BD219E81BD92ADE8BDDB4598BAE4C8DA3DA9041B3D0942473C6D065F3DB9559ABD5391D7BC6878BC3DDF22CABD66DAEBBD78E61EBD1B52D8BDDECACBBC133CA03D291CB1BA3DBCFB3CE510833CE9E2A5BD418B72BDF1FB613C9E0DD33D48BDB0BDEBC49E3DBAA893BDFFEFD0BD5D14B63CBC52AC3D8E01963CF448933DF181103CC98886BC4C6DE73C1E21EC3C5D33FFBC9F77DF3C3F06ED3B7DAED9BD9A32B13D9E4DE1BD959B1A3DA16CBCBDD7CEBABC"
    }
  }
#-}
